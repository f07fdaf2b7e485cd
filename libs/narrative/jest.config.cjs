module.exports = { ...require('../../jest.preset.cjs'), displayName: 'narrative', rootDir: __dirname };
