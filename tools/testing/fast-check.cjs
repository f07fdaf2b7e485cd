const path = require('node:path');
const fastCheck = require(path.join(__dirname, '../../node_modules/fast-check/lib/cjs/fast-check.js'));

/** What is true of a commit today is true of it tomorrow: property tests take the same examples in every run.
 *  `MUSTER_TEST_SEED=random` looks for new ones, and any number repeats a run. */
const seed = process.env.MUSTER_TEST_SEED ?? '20261123';
if (seed !== 'random') fastCheck.configureGlobal({ ...fastCheck.readConfigureGlobal(), seed: Number(seed) });

module.exports = fastCheck;
