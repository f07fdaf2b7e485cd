module.exports = { ...require('../../jest.preset.cjs'), displayName: 'packs', rootDir: __dirname };
