import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { generate, type SelfsignedOptions } from 'selfsigned';
import { openWorld } from '../set-up/open-world';
import { runMuster } from '../set-up/run-muster';
import { workforceFile } from '../set-up/workforce-file';

const OF_THIS_MACHINE: SelfsignedOptions = {
  keyType: 'ec',
  algorithm: 'sha256',
  extensions: [{ name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] }],
};
const PROJECT = resolve(import.meta.dirname, '../../../..');

/** Opens one world whose application speaks TLS and HTTP/2, with a later snapshot of many units, so that a table of all of
 *  them has some hundred rows. Returns what closes it. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'muster-bench-'));
  const { cert, private: key } = await generate(undefined, OF_THIS_MACHINE);
  const files = { MUSTER_TLS_CERT: join(folder, 'cert.pem'), MUSTER_TLS_KEY: join(folder, 'key.pem') };
  await writeFile(files.MUSTER_TLS_CERT, cert);
  await writeFile(files.MUSTER_TLS_KEY, key, { mode: 0o600 });
  setDefaultCACertificates([...getCACertificates(), cert]);
  const { world, close } = await openWorld(PROJECT, files);
  const file = join(folder, 'units.csv');
  await writeFile(file, workforceFile(1300, 37));
  await runMuster(
    PROJECT,
    world.dataDir,
    ...['import', 'snapshot', file, '--force', 'EXMP', '--as-at', '2025-12-31'],
    ...['--mapping', join(import.meta.dirname, '../set-up/small-mapping.json')],
  );
  process.env['MUSTER_E2E_WORLDS'] = JSON.stringify([world]);
  return async () => {
    await close();
    await rm(folder, { recursive: true });
  };
}
