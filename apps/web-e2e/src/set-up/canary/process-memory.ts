import { openSync, closeSync, readdirSync, readFileSync, readSync } from 'node:fs';

const PIECE = 16 * 1024 ** 2;

/** The process and everything that it started, and they started. */
export function familyOf(pid: number): readonly number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), parentOf(Number(name))] as const);
  const family = [pid];
  for (const member of family) {
    family.push(...parents.filter(([, parent]) => parent === member).map(([child]) => child));
  }
  return family;
}

function parentOf(pid: number): number {
  try {
    return Number(/^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    return 0;
  }
}

/** The command line of a process, and nothing when it has gone. */
export function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

/** What a process has in its memory and may change or made itself: everything that it can read but the code of programs.
 *  In pieces that overlap by `overlap` bytes. `shared` holds the memory that several have in common and is read once. A
 *  process that ends meanwhile gives what it gave so far; throws when its memory may not be read. */
export function* memoryOf(pid: number, overlap: number, shared = new Set<string>()): Generator<Buffer> {
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  try {
    for (const line of readFileSync(`/proc/${pid}/maps`, 'utf8').split('\n')) {
      const [, from, to, flags, inode, name = ''] =
        /^([0-9a-f]+)-([0-9a-f]+) (\S{4}) \S+ (\S+ \d+)\s*(.*)$/.exec(line) ?? [];
      if (from === undefined || to === undefined || !flags?.startsWith('r')) continue;
      const isProgram = flags[1] !== 'w' && name.startsWith('/');
      if (isProgram || name.startsWith('[v')) continue;
      if (flags[3] === 's') {
        if (shared.has(`${inode} ${from}`)) continue;
        shared.add(`${inode} ${from}`);
      }
      yield* pieces(memory, BigInt(`0x${from}`), BigInt(`0x${to}`), overlap);
    }
  } finally {
    closeSync(memory);
  }
}

function* pieces(memory: number, from: bigint, to: bigint, overlap: number): Generator<Buffer> {
  for (let at = from; at < to; at += BigInt(PIECE)) {
    const left = to - at;
    const length = left < PIECE + overlap ? Number(left) : PIECE + overlap;
    const piece = Buffer.alloc(length);
    let read = 0;
    try {
      while (read < length) {
        const more = readSync(memory, piece, read, length - read, at + BigInt(read));
        if (more === 0) break;
        read += more;
      }
    } catch {
      // A page that was given back since the list was read, or that belongs to a device.
    }
    if (read > 0) yield piece.subarray(0, read);
  }
}
