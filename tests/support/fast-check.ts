/**
 * fast-check with one seed: `npm test` tries the same samples each time, so that it says the same of the same
 * code. `npm run test:deep` looks further, with a seed of its own for each run.
 */
import fc from 'fast-check';

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.PROPERTY_SEED ?? 2026) });

export default fc;
