import { type Issue, ok, refuse, type Refusal, type Result, type SnapshotMapping } from '@muster/domain';
import {
  pseudonymiseTable,
  type PseudonymiseOutcome,
  type PseudonymiseRequest,
  sameName,
} from '@muster/ingest';
import { readMappingFile } from '../definitions/read-mapping-file';
import { NewFile } from '../files/new-file';
import { openFile } from '../files/open-file';
import { unpackFile } from '../files/unpack-file';
import { UnreadableFile } from '../files/unreadable-file';
import { badUsage } from '../platform/commands/bad-usage';
import { type BareCommand } from '../platform/commands/command';
import { readHandedKey } from './read-handed-key';

const USAGE =
  'pseudonymise FILE --key KEYFILE --force CODE (--mapping FILE.json | --person COLUMN [--strip-leading-zeros]) ' +
  '[--drop COLUMN]... --out FILE [--issues-json]';
const REPAIRS = 'Use --drop for columns that must not go out, or --mapping to give only what is read.';

/** `muster pseudonymise FILE`: HR's own machine replaces the staff numbers, so that they never reach the server. It needs
 *  no database and no data folder. The new file is whole or not there, and holds no staff number. */
export const PSEUDONYMISE: BareCommand = {
  bare: true,
  path: 'pseudonymise',
  usage: USAGE,
  summary: "Replaces the staff numbers in a workforce file by pseudonyms, on HR's own machine.",
  options: {
    key: { type: 'string' },
    force: { type: 'string' },
    mapping: { type: 'string' },
    person: { type: 'string' },
    'strip-leading-zeros': { type: 'boolean' },
    drop: { type: 'string', multiple: true },
    out: { type: 'string' },
    'issues-json': { type: 'boolean' },
  },
  async run({ callerDir, beforeExit, note, print }, [name, ...rest], options) {
    const { key, force, out } = options;
    if (name === undefined || rest.length > 0) return badUsage('name one file', USAGE);
    if (typeof key !== 'string') return badUsage('name the key file with --key', USAGE);
    if (typeof force !== 'string') return badUsage('say whose key it is with --force', USAGE);
    if (typeof out !== 'string') return badUsage('name the new file with --out', USAGE);
    const request = readRequest(callerDir, options);
    if (!request.ok) return request;
    const pseudonymise = readHandedKey(callerDir, key, force);
    if (!pseudonymise.ok) return pseudonymise;
    const file = await openFile(callerDir, name);
    if (!file.ok) return file;
    const target = await NewFile.open(callerDir, out);
    if (!target.ok) return target;
    beforeExit(() => target.value.discard());
    try {
      const work = { ...request.value, pseudonymise: pseudonymise.value };
      const outcome = await copy(file.value.bytes, work, target.value);
      const errors = outcome.issues.filter(({ severity }) => severity === 'error');
      const [first] = errors;
      if (first !== undefined) {
        if (options['issues-json'] === true) print(JSON.stringify({ issues: outcome.issues }, null, 2));
        else for (const { code, message } of errors.slice(1)) note(`error: ${code}: ${message}`);
        return refuse(first.code, `${first.message} ${first.repair} ${REPAIRS} Nothing was written.`);
      }
      const kept = await target.value.keep();
      if (!kept.ok) return kept;
      for (const { code, message } of outcome.issues) note(`warning: ${code}: ${message}`);
      print(JSON.stringify(receipt(out, outcome, work), null, 2));
      return ok(undefined);
    } finally {
      await target.value.discard();
    }
  },
};

/** What to do to the file: by the mapping that will read it, or by a column. */
function readRequest(
  callerDir: string,
  options: Parameters<typeof PSEUDONYMISE.run>[2],
): Result<Omit<PseudonymiseRequest, 'pseudonymise'>, Refusal> {
  const { mapping: mappingName, person } = options;
  const drop = Array.isArray(options['drop']) ? (options['drop'] as readonly string[]) : [];
  const strips = options['strip-leading-zeros'] === true;
  if ((typeof mappingName === 'string') === (typeof person === 'string')) {
    return badUsage(
      'say either which mapping reads the file (--mapping) or which column is the person (--person)',
      USAGE,
    );
  }
  let mapping: SnapshotMapping | undefined;
  if (typeof mappingName === 'string') {
    const read = readMappingFile(callerDir, mappingName);
    if (!read.ok) return read;
    mapping = read.value;
  }
  const column = mapping?.person.column ?? String(person);
  if (drop.some((each) => sameName(each) === sameName(column))) {
    return badUsage('the column of the person reference cannot be dropped', USAGE);
  }
  const stripLeadingZeros = strips || mapping?.person.stripLeadingZeros === true;
  return ok({ person: { column, stripLeadingZeros }, mapping, drop });
}

async function copy(
  bytes: AsyncIterable<Uint8Array>,
  request: PseudonymiseRequest,
  target: NewFile,
): Promise<Pick<PseudonymiseOutcome, 'issues' | 'rows' | 'columns' | 'leftBehind'>> {
  const work = pseudonymiseTable(request);
  const waiting: Uint8Array[] = [];
  const emit = (block: Uint8Array): void => void waiting.push(block);
  const drain = async (): Promise<void> => {
    for (const block of waiting.splice(0)) await target.write(block);
  };
  try {
    for await (const piece of unpackFile(bytes, { received: 0 }, request.mapping?.delimiter)) {
      work.write(piece, emit);
      if (work.hopeless) break;
      await drain();
    }
  } catch (problem) {
    if (!(problem instanceof UnreadableFile)) throw problem;
    const issues: readonly Issue[] = problem.issues;
    return { issues, rows: 0, columns: [], leftBehind: [] };
  }
  const outcome = work.finish(emit);
  await drain();
  return outcome;
}

function receipt(
  file: string,
  { rows, columns, leftBehind }: PseudonymiseOutcome,
  { mapping, drop }: Pick<PseudonymiseRequest, 'mapping' | 'drop'>,
) {
  const born = mapping?.dateOfBirth?.column;
  const keepsDatesOfBirth = born !== undefined && !drop.some((each) => sameName(each) === sameName(born));
  return {
    ...{ file, rows, columns, columnsLeftBehind: leftBehind },
    // Bands are made where the file is read: until then the new file needs the care of the old one.
    ...(keepsDatesOfBirth
      ? { warning: `The new file still holds dates of birth (column ${born}). Protect it as the old one.` }
      : {}),
  };
}
