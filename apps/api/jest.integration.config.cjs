module.exports = {
  ...require('../../jest.preset.cjs'),
  displayName: 'api-integration',
  rootDir: __dirname,
  testMatch: ['**/?(*.)+(int-spec).ts'],
  globalSetup: '<rootDir>/test/global-setup.ts',
  globalTeardown: '<rootDir>/test/global-teardown.ts',
  testSequencer: require.resolve('../../tools/testing/longest-first.cjs'),
  maxWorkers: 2,
  testTimeout: 300_000,
};
