import { gzipSync } from 'node:zlib';
import { unpackFile } from './unpack-file';
import { UnreadableFile } from './unreadable-file';

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function text(source: AsyncIterable<Uint8Array>): Promise<string> {
  const all: Uint8Array[] = [];
  for await (const piece of unpackFile(source)) all.push(piece);
  return Buffer.concat(all).toString('utf8');
}

async function codeOf(source: AsyncIterable<Uint8Array>): Promise<string> {
  try {
    for await (const piece of unpackFile(source)) void piece;
    return 'read';
  } catch (problem) {
    if (problem instanceof UnreadableFile) return problem.code;
    throw problem;
  }
}

const table =
  'number,ethnicity\n' + Array.from({ length: 5000 }, (_, i) => `${i * 7919},A${i % 9}\n`).join('');

describe('unpackFile', () => {
  it.each([1, 2, 7, 65536])('hands plain text through, in pieces of %i', async (size) => {
    expect(await text(pieces(Buffer.from(table), size))).toBe(table);
  });

  it.each([1, 2, 7, 65536])('unpacks gzip told by its first bytes, in pieces of %i', async (size) => {
    expect(await text(pieces(gzipSync(table), size))).toBe(table);
  });

  it('unpacks a gzip file of several members', async () => {
    const members = Buffer.concat([gzipSync(table.slice(0, 100)), gzipSync(table.slice(100))]);
    expect(await text(pieces(members, 64))).toBe(table);
  });

  it('gives nothing for an empty file and one byte for a file of one', async () => {
    expect(await text(pieces(new Uint8Array(0), 1))).toBe('');
    expect(await text(pieces(Buffer.from('x'), 1))).toBe('x');
  });

  it.each([3, 12, 60])(
    'names a gzip file that lacks its last bytes or all but its first %i',
    async (keep) => {
      const packed = gzipSync(table);
      expect(await codeOf(pieces(packed.subarray(0, keep), 16))).toBe('truncated-gzip');
      expect(await codeOf(pieces(packed.subarray(0, -keep), 16))).toBe('truncated-gzip');
    },
  );

  it('names a damaged gzip file', async () => {
    const packed = gzipSync(table);
    packed.fill(0xff, packed.length / 2, packed.length / 2 + 20);
    expect(await codeOf(pieces(packed, 512))).toBe('corrupt-gzip');
  });

  it('stops at a gzip bomb soon after 64 MiB', async () => {
    const bomb = gzipSync(Buffer.alloc(192 << 20, 'a'));
    let unpacked = 0;
    const reading = async () => {
      for await (const piece of unpackFile(pieces(bomb, 4096))) unpacked += piece.length;
    };
    await expect(reading()).rejects.toMatchObject({ code: 'gzip-bomb' });
    expect(unpacked).toBeLessThan(80 << 20);
  });

  it('throws on what the source throws', async () => {
    const broken = async function* () {
      yield gzipSync(table).subarray(0, 50);
      throw new Error('connection lost');
    };
    await expect(codeOf(broken())).rejects.toThrow('connection lost');
  });
});
