module.exports = {
  ...require('../../jest.preset.cjs'),
  displayName: 'api-e2e',
  rootDir: __dirname,
  testMatch: ['**/*.e2e-spec.ts'],
  testSequencer: require.resolve('../../tools/testing/longest-first.cjs'),
  maxWorkers: 2,
  testTimeout: 300_000,
};
