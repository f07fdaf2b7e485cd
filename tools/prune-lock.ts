// Drops optional platform packages that the registry does not hold at the pinned version from package-lock.json:
// `npm install` leaves them out silently and `npm ci` then refuses the lock. Run after every `npm install`.
import { readFileSync, writeFileSync } from 'node:fs';

interface LockEntry {
  optionalDependencies?: Record<string, string>;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, LockEntry> };

function resolves(from: string, name: string): boolean {
  for (let base = from; ; base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')))) {
    if (lock.packages[`${base === '' ? '' : `${base}/`}node_modules/${name}`]) return true;
    if (!base.includes('/node_modules/')) return lock.packages[`node_modules/${name}`] !== undefined;
  }
}

let dropped = 0;
for (const [path, entry] of Object.entries(lock.packages)) {
  for (const name of Object.keys(entry.optionalDependencies ?? {})) {
    if (path === '' || resolves(path, name)) continue;
    delete entry.optionalDependencies?.[name];
    dropped += 1;
  }
}
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`${dropped} unresolved optional packages dropped from the lock\n`);
