const path = require('node:path');
const { default: Sequencer } = require('@jest/test-sequencer');

/** Begins with the files that take longest, in this order, so that no worker is left with one of them at the end. A clean
 *  clone knows no durations, and the size of a file says little about them. */
const LONG = [
  ...['killed-often.int-spec.ts', 'published.int-spec.ts', 'ledger-history.property.int-spec.ts'],
  ...['demo-load.int-spec.ts', 'fuzz-routes.int-spec.ts', 'ticks.int-spec.ts', 'case-queue.int-spec.ts'],
  ...['attrition-oracle.int-spec.ts', 'reorganisation.int-spec.ts', 'objections.int-spec.ts'],
  ...['full-disk.e2e-spec.ts', 'killed-import.e2e-spec.ts', 'external-database.e2e-spec.ts'],
  ...['attack-finds-nothing.spec.ts', 'published-chart.property.spec.ts', 'release-chain.spec.ts'],
];

function place({ path: file }) {
  const known = LONG.indexOf(path.basename(file));
  return known < 0 ? LONG.length : known;
}

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => place(one) - place(other));
  }
};
