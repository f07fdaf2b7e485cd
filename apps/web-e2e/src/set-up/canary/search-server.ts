import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { zstdDecompressSync } from 'node:zlib';
import { type Credentials } from '../people';
import { runMuster } from '../run-muster';
import { filesUnder } from './files-under';
import { type NeedleSearch } from './needle-search';
import { type OwnProgram } from './open-own-program';
import { commandOf, familyOf, memoryOf } from './process-memory';

/** What was found, by the place in which it was. Every place that was searched is there, also where nothing was found. */
export class Findings {
  private readonly places = new Map<string, Set<string>>();
  bytes = 0;

  constructor(private readonly search: NeedleSearch) {}

  look(place: string, bytes: Buffer): void {
    const found = this.places.get(place) ?? new Set();
    for (const name of this.search.find(bytes)) found.add(name);
    this.places.set(place, found);
    this.bytes += bytes.length;
  }

  /** Names of needles of one kind that stand in one place. Throws when that place was not searched. */
  in(place: string, kind: string): readonly string[] {
    const found = this.places.get(place);
    if (!found) throw new Error(`${place} was not searched`);
    return [...found].filter((name) => name.startsWith(`${kind}: `));
  }

  /** Everything found of one kind, each with its place. */
  all(kind: string): readonly string[] {
    return [...this.places.keys()].flatMap((place) =>
      this.in(place, kind).map((name) => `${place}: ${name}`),
    );
  }
}

/** The memory of the program and of every process of its database. */
export function lookIntoMemory({ pid }: OwnProgram, findings: Findings, overlap: number): void {
  const shared = new Set<string>();
  for (const member of familyOf(pid)) {
    const place = member === pid ? 'memory of the program' : 'memory of the database';
    if (member !== pid && !commandOf(member).includes('postgres')) continue;
    for (const piece of memoryOf(member, overlap, shared)) findings.look(place, piece);
  }
}

/** Every file that program and database keep: tables with what is stored beside them, the write-ahead log, logs, keys,
 *  temporary files. */
export function lookIntoFiles({ folders }: OwnProgram, findings: Findings): void {
  for (const folder of folders) {
    for (const { file, bytes } of filesUnder(folder)) findings.look(placeOf(file), bytes);
  }
}

function placeOf(file: string): string {
  if (file.includes('/pg_wal/')) return 'write-ahead log';
  if (file.includes('/base/')) return 'tables';
  return basename(file) === 'postgres.log' ? 'log of the database' : 'other files';
}

/** A backup, unpacked as somebody would who runs the computers, and the audit trail as the command line writes it. */
export async function lookIntoBackup(program: OwnProgram, findings: Findings): Promise<void> {
  const { projectDir, dataDir, scratch } = program;
  const file = join(scratch, 'backup.muster');
  await runMuster(projectDir, dataDir, 'backup', file);
  const packed = readFileSync(file);
  findings.look('backup as it is', packed);
  findings.look('backup unpacked', zstdDecompressSync(packed));
}

/** What every address answers that needs no more than a session: lists, files to save, the audit trail. Returns how many
 *  answered. */
export async function lookIntoAnswers(
  { address, projectDir }: OwnProgram,
  findings: Findings,
  readers: readonly Credentials[],
): Promise<number> {
  const described = JSON.parse(readFileSync(join(projectDir, 'apps/api/openapi.json'), 'utf8')) as {
    readonly paths: Readonly<Record<string, object>>;
  };
  const paths = Object.entries(described.paths).filter(
    ([path, ways]) => 'get' in ways && !path.includes('{'),
  );
  let answered = 0;
  for (const { cookie } of readers) {
    for (const [path] of paths) {
      const headers = { cookie: `${cookie.name}=${cookie.value}` };
      const response = await fetch(`${address}${path}`, { headers });
      findings.look(`answer of ${path}`, Buffer.from(await response.arrayBuffer()));
      answered += response.ok ? 1 : 0;
    }
  }
  return answered;
}
