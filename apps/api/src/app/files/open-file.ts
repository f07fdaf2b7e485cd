import { constants, createReadStream } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ok, refuse, type Refusal, type Result } from '@muster/domain';

/** A file on this machine that can be read. */
export interface OpenedFile {
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly size: number;
}

/** Opens the file that a person named, relative to the folder the person stands in. */
export async function openFile(
  callerDir: string,
  name: string,
): Promise<Result<OpenedFile, Refusal & { readonly code: 'file-missing' | 'file-unreadable' }>> {
  const path = resolve(callerDir, name);
  const found = await stat(path).catch(() => null);
  if (!found) return refuse('file-missing', `There is no file ${name}.`);
  if (!found.isFile()) return refuse('file-unreadable', `${name} is not a file.`);
  const readable = await access(path, constants.R_OK).then(
    () => true,
    () => false,
  );
  if (!readable) return refuse('file-unreadable', `${name} cannot be read by this user.`);
  return ok({ bytes: createReadStream(path, { highWaterMark: 1 << 18 }), size: found.size });
}
