// `npm start`: builds what changed and runs the application in this process.
import { ensureApi } from './build/ensure-api.ts';
import { ensureWeb } from './build/ensure-web.ts';

const parent = process.ppid;
// When the program that started this one is gone (killed, closed terminal), stop as on SIGTERM: nothing may linger.
setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
}, 1000).unref();

process.stdout.write('Checking the build...\n');
if (await ensureApi()) process.stdout.write('  API built\n');
if (await ensureWeb()) process.stdout.write('  web app built\n');
await import(new URL('../dist/api/main.mjs', import.meta.url).href);
