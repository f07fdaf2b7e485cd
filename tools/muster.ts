// The command line: builds the application when its sources changed and runs it.
import { ensureApi } from './build/ensure-api.ts';

await ensureApi();
await import(new URL('../dist/api/muster.mjs', import.meta.url).href);
