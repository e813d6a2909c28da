/**
 * Makes a bare machine ready: packages by the lockfile (with a newer Node from npm), and a browser.
 * Plain JavaScript for Node 20, since this is what runs before anything is installed.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
export const node = path.join(
  root,
  'node_modules',
  '.bin',
  process.platform === 'win32' ? 'node.cmd' : 'node',
);

const CHROMIUMS = [
  process.env.THROUGHLINE_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const FIREFOXES = [
  process.env.THROUGHLINE_FIREFOX,
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

/** The Chromium to drive, or undefined when the machine has none. */
export const findChromium = () => CHROMIUMS.find((file) => file && existsSync(file));

/** The Firefox to drive, or undefined when the machine has none. */
export const findFirefox = () => FIREFOXES.find((file) => file && existsSync(file));

const say = (text) => process.stderr.write(`${text}\n`);

const installPackages = () => {
  const wanted = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = path.join(root, 'node_modules', '.throughline', 'lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted && existsSync(node)) return;
  say('Installing packages (npm ci) …');
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (npm.status !== 0) throw new Error('npm ci failed. Is the npm registry reachable from here?');
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
};

const onDebian = () =>
  existsSync('/etc/debian_version') && !/ubuntu/i.test(readFileSync('/etc/os-release', 'utf8'));

const MISSING =
  'No Chromium found. Install one (Debian: "sudo apt-get install chromium"), or name it in THROUGHLINE_CHROMIUM.';

/** Only the tests need Firefox too; where it can be neither found nor installed, they say so themselves. */
const installBrowsers = () => {
  const wanted = [
    ...(findChromium() ? [] : ['chromium', 'fonts-inter']),
    ...(findFirefox() ? [] : ['firefox-esr']),
  ];
  if (wanted.length === 0) return;
  if (!onDebian() || process.getuid?.() !== 0) {
    if (findChromium()) return;
    throw new Error(MISSING);
  }
  say(`Installing Debian packages: ${wanted.join(', ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) =>
    execFileSync('apt-get', ['-qq', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...wanted);
};

export const setup = () => {
  installPackages();
  installBrowsers();
};

if (process.argv[1] === fileURLToPath(import.meta.url)) setup();
