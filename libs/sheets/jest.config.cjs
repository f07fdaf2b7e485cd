module.exports = { ...require('../../jest.preset.cjs'), displayName: 'sheets', rootDir: __dirname };
