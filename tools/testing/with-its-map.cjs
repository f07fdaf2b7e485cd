const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');

/** Takes the bundle of `bundle-modules.ts` as it is, with its map, so that a stack names the file that was written. */
module.exports = {
  getCacheKey: (code) => createHash('sha256').update(code).digest('hex'),
  process: (code, path) => ({ code, map: readFileSync(`${path}.map`, 'utf8') }),
};
