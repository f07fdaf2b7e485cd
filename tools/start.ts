// `npm start [-- --no-demo]`: builds what changed and runs the application in this process.
import { ensureApi } from './build/ensure-api.ts';
import { ensureWeb } from './build/ensure-web.ts';
import { ensureDemo } from './demo/ensure-demo.ts';

interface Main {
  startMuster(options: { loadDemo?: (dataDir: string) => Promise<boolean> }): Promise<void>;
}

const words = process.argv.slice(2);
if (words.some((word) => word !== '--no-demo')) {
  console.error('muster: bad-usage: npm start takes one option: npm start -- --no-demo.');
  process.exit(1);
}

const parent = process.ppid;
// When the program that started this one is gone (killed, closed terminal), stop as on SIGTERM: nothing may linger.
setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
}, 1000).unref();

console.log('Checking the build...');
if (await ensureApi()) console.log('  API built');
if (await ensureWeb()) console.log('  web app built');
const { startMuster } = (await import(new URL('../dist/api/main.mjs', import.meta.url).href)) as Main;
await startMuster(words.includes('--no-demo') ? {} : { loadDemo: ensureDemo });
