module.exports = { ...require('../../jest.preset.cjs'), displayName: 'case-protocol', rootDir: __dirname };
