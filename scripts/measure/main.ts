/** `npm run measure`: the product's own measuring on files, so that anybody can check it with a spreadsheet. */
import { measureCommand } from './command.ts';
import { Refusal } from './refusal.ts';

try {
  const { out, warnings } = measureCommand(process.argv.slice(2));
  for (const line of warnings) process.stderr.write(`${line}\n`);
  process.stdout.write(`${out}\n`);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
