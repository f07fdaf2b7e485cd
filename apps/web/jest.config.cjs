const { createCjsPreset } = require('jest-preset-angular/presets');
const shared = require('../../jest.preset.cjs');

module.exports = {
  ...createCjsPreset({ tsconfig: '<rootDir>/tsconfig.spec.json' }),
  displayName: 'web',
  rootDir: __dirname,
  testMatch: shared.testMatch,
  setupFilesAfterEnv: ['<rootDir>/src/test/setup.ts'],
  transformIgnorePatterns: [
    '/node_modules/(?!.*\\.mjs$|@swimlane|d3-|internmap|delaunator|robust-predicates)',
  ],
  moduleNameMapper: shared.moduleNameMapper,
};
