import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { zstdCompressSync } from 'node:zlib';
import { DamagedBackupError } from './read-backup';
import { unpackBackup } from './unpack-backup';

describe('unpackBackup', () => {
  const content = randomBytes(500_000);
  const packed = zstdCompressSync(content);
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'muster-backup-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  function fileOf(bytes: Buffer): string {
    const file = join(folder, 'backup');
    writeFileSync(file, bytes);
    return file;
  }

  async function read(source: AsyncIterable<Buffer>): Promise<Buffer> {
    const pieces: Buffer[] = [];
    for await (const piece of source) pieces.push(piece);
    return Buffer.concat(pieces);
  }

  it('gives back what was packed', async () => {
    expect((await read(unpackBackup(fileOf(packed)))).equals(content)).toBe(true);
  });

  it.each([
    ['is not packed', () => Buffer.from('staff,sex\n1,female\n')],
    ['is cut short at its beginning', () => packed.subarray(0, 5_000)],
    ['is cut short at its end', () => packed.subarray(0, packed.length - 200)],
  ])('calls a file that %s damaged, however late it is read', async (_, bytes) => {
    const source = unpackBackup(fileOf(bytes()));
    await setTimeout(50);

    await expect(read(source)).rejects.toThrow(DamagedBackupError);
  });

  it('leaves faults of the disk as they are', async () => {
    await expect(read(unpackBackup(folder))).rejects.toMatchObject({ code: 'EISDIR' });
  });
});
