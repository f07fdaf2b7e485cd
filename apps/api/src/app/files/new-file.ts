import { randomBytes } from 'node:crypto';
import { type FileHandle, link, open, stat, unlink } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ok, refuse, type Refusal, type Result } from '@muster/domain';

export type NewFileRefusal = Refusal & { readonly code: 'file-exists' | 'file-unwritable' };

/** A file that appears under its name only when it is whole, readable by its owner alone; an existing one is never
 *  overwritten. Until then it has a name beside that, which is gone after `keep` or `discard`. */
export class NewFile {
  private isOpen = true;

  private constructor(
    private readonly handle: FileHandle,
    private readonly draft: string,
    private readonly path: string,
  ) {}

  static async open(callerDir: string, name: string): Promise<Result<NewFile, NewFileRefusal>> {
    const path = resolve(callerDir, name);
    if (await exists(path)) return refuse('file-exists', `${name} exists already; name a new file.`);
    const draft = `${path}.${randomBytes(6).toString('hex')}.partial`;
    try {
      return ok(new NewFile(await open(draft, 'wx', 0o600), draft, path));
    } catch (problem) {
      if (!isExpected(problem)) throw problem;
      return refuse('file-unwritable', `${name} cannot be written there by this user.`);
    }
  }

  async write(bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.length;) at += (await this.handle.write(bytes, at)).bytesWritten;
  }

  /** Puts the whole file in its place. Refused when somebody else made one of that name meanwhile. */
  async keep(): Promise<Result<void, NewFileRefusal>> {
    await this.handle.sync();
    try {
      await link(this.draft, this.path);
      return ok(undefined);
    } catch (problem) {
      if ((problem as NodeJS.ErrnoException).code !== 'EEXIST') throw problem;
      return refuse('file-exists', 'A file of that name has appeared meanwhile; name a new one.');
    } finally {
      await this.discard();
    }
  }

  /** Leaves nothing behind; after `keep` it does nothing. */
  async discard(): Promise<void> {
    if (!this.isOpen) return;
    this.isOpen = false;
    await this.handle.close();
    await unlink(this.draft);
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function isExpected(problem: unknown): boolean {
  const { code } = problem as NodeJS.ErrnoException;
  return ['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR'].includes(code ?? '');
}
