const { createCjsPreset } = require('jest-preset-angular/presets');
const shared = require('../../jest.preset.cjs');

const preset = createCjsPreset({ tsconfig: '<rootDir>/tsconfig.spec.json' });
const [ofNode] = Object.values(shared.transform);

module.exports = {
  ...preset,
  // Libraries know nothing of Angular: they are read as everywhere else, in a tenth of the time.
  transform: { '/libs/.+\\.ts$': ofNode, ...preset.transform },
  displayName: 'web',
  rootDir: __dirname,
  testMatch: shared.testMatch,
  testTimeout: shared.testTimeout,
  setupFilesAfterEnv: ['<rootDir>/src/test/setup.ts'],
  transformIgnorePatterns: [
    '/node_modules/(?!.*\\.mjs$|@swimlane|d3-|age-encryption|@noble|@scure|internmap|delaunator|robust-predicates)',
  ],
  moduleNameMapper: shared.moduleNameMapper,
};
