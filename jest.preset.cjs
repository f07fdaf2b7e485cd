const path = require('node:path');
const root = __dirname;

/** Settings that every Node project shares; a project adds its rootDir and a display name. */
module.exports = {
  testEnvironment: 'node',
  testMatch: ['**/?(*.)+(spec).ts'],
  // Only what never ends has to be broken off: on a busy machine everything takes several times as long.
  testTimeout: 60_000,
  transform: {
    '^.+\\.[cm]?[tj]s$': [
      require.resolve('@swc/jest'),
      {
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  setupFiles: [path.join(root, 'tools/testing/name-suppressed-error.cjs')],
  transformIgnorePatterns: [
    '/node_modules/(?!(@nestjs|@fastify/multipart|content-disposition|cookie|age-encryption|@noble|@scure|otpauth|pg-boss|serialize-error|non-error|rrule-temporal|uqr)/)',
  ],
  moduleNameMapper: {
    '^fast-check$': path.join(root, 'tools/testing/fast-check.cjs'),
    '^@muster/(.*)$': path.join(root, 'libs/$1/src/index.ts'),
  },
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json'],
};
