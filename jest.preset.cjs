const path = require('node:path');
const root = __dirname;

/** Settings that every Node project shares; a project adds its rootDir and a display name. */
module.exports = {
  testEnvironment: 'node',
  testMatch: ['**/?(*.)+(spec).ts'],
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
  transformIgnorePatterns: ['/node_modules/(?!(@nestjs|@fastify/multipart|content-disposition|cookie)/)'],
  moduleNameMapper: {
    '^@muster/(.*)$': path.join(root, 'libs/$1/src/index.ts'),
  },
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json'],
};
