// Builds what is started and tested, the API first; each only when its sources changed.
import { ensureApi } from './ensure-api.ts';
import { ensureWeb } from './ensure-web.ts';

await ensureApi();
await ensureWeb();
