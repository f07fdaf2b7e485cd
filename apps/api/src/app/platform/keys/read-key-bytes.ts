import { readFile, stat } from 'node:fs/promises';
import { KEY_BYTES } from './make-key-file';

/** The bytes of a key file; `missing` when there is none, `unsafe` when others can read it, `unreadable` when this user
 *  cannot or it is damaged. Other faults of the disk are thrown. */
export async function readKeyBytes(file: string): Promise<Buffer | 'missing' | 'unsafe' | 'unreadable'> {
  try {
    const { mode } = await stat(file);
    if ((mode & 0o077) !== 0) return 'unsafe';
    const key = await readFile(file);
    return key.length === KEY_BYTES ? key : 'unreadable';
  } catch (problem) {
    const code = (problem as NodeJS.ErrnoException).code ?? '';
    if (code === 'ENOENT') return 'missing';
    if (['EACCES', 'EPERM', 'EIO', 'EISDIR'].includes(code)) return 'unreadable';
    throw problem;
  }
}
