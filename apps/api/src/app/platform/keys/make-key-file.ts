import { randomBytes } from 'node:crypto';
import { chmod, link, mkdir, open, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Bytes of every secret key. */
export const KEY_BYTES = 32;

/** Makes a secret key of random bytes that only its owner can read, unless the file is there. It appears whole and once:
 *  a crash never leaves half a key, two processes never make two. */
export async function makeKeyFile(file: string): Promise<void> {
  const folder = dirname(file);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  // Linked into place when it is safe on the disk.
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(randomBytes(KEY_BYTES));
    await handle.sync();
  } finally {
    await handle.close();
  }
  try {
    await link(draft, file);
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code !== 'EEXIST') throw problem;
  } finally {
    await unlink(draft);
  }
  const held = await open(folder, 'r');
  await held.sync().finally(() => held.close());
}
