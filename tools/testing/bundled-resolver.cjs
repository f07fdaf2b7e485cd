const { readFileSync } = require('node:fs');
const path = require('node:path');

/** Where the modules lie that `bundle-modules.ts` put together, by the name of the package or the path of the file. */
let places;

/** Takes a module from the bundle that the global set-up made for this run, whoever asks for it, so that there is one copy
 *  of it; whatever is not in there, and everything in a run without a bundle, as Jest does. */
module.exports = (request, options) => {
  const folder = process.env.MUSTER_TEST_MODULES;
  if (folder === undefined) return options.defaultResolver(request, options);
  places ??= JSON.parse(readFileSync(path.join(folder, 'places.json'), 'utf8'));
  if (places[request] !== undefined) return places[request];
  const found = options.defaultResolver(request, options);
  return places[found] ?? found;
};
