const shared = require('../../jest.preset.cjs');

module.exports = {
  ...shared,
  displayName: 'api-integration',
  rootDir: __dirname,
  testMatch: ['**/?(*.)+(int-spec).ts'],
  globalSetup: '<rootDir>/test/global-setup.ts',
  globalTeardown: '<rootDir>/test/global-teardown.ts',
  resolver: require.resolve('../../tools/testing/bundled-resolver.cjs'),
  transform: {
    '/dist/test-modules/.*/modules\\.cjs$': require.resolve('../../tools/testing/with-its-map.cjs'),
    ...shared.transform,
  },
  transformIgnorePatterns: [...shared.transformIgnorePatterns, '/dist/test-modules/\\d+/\\d+\\.cjs$'],
  testSequencer: require.resolve('../../tools/testing/longest-first.cjs'),
  maxWorkers: 2,
  testTimeout: 300_000,
};
