module.exports = {
  ...require('../../jest.preset.cjs'),
  displayName: 'api-e2e',
  rootDir: __dirname,
  testMatch: ['**/*.e2e-spec.ts'],
  maxWorkers: 2,
  testTimeout: 60000,
};
