module.exports = { ...require('../../jest.preset.cjs'), displayName: 'attack', rootDir: __dirname };
