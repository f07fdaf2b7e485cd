import {
  checkDefinitions,
  type Definition,
  type Force,
  ok,
  readDefinitionFile,
  refuse,
  type Refusal,
  type Result,
  type SnapshotMapping,
} from '@muster/domain';
import { ofKind } from '../definitions/of-kind';
import { readJsonFile } from '../definitions/read-json-file';
import { readShippedDefinitions } from '../definitions/read-shipped-definitions';

/** What a rehearsal reads a file by: the definitions that come with the program, those in files, and one force of them. */
export interface RehearsalDefinitions {
  readonly byId: ReadonlyMap<string, Definition>;
  readonly force: Force;
}

/** Reads the definition files `names` beside the shipped definitions and finds the force: `code`, or the only one among the
 *  files. Refused when the files do not fit together, the mapping does not fit them, or no force can be told. */
export function readRehearsalDefinitions(
  place: { readonly projectDir: string; readonly callerDir: string },
  names: readonly string[],
  mapping: SnapshotMapping,
  code: string | undefined,
): Result<RehearsalDefinitions, Refusal> {
  const own: Definition[] = [];
  for (const name of names) {
    const content = readJsonFile(place.callerDir, name);
    if (!content.ok) return content;
    const read = readDefinitionFile(content.value);
    if (!read.ok) return refuse('definition-invalid', `${name}: ${read.refusal.message}`);
    own.push(...read.value);
  }
  const shipped = new Map(readShippedDefinitions(place.projectDir).map((each) => [each.id, each] as const));
  const byId = new Map<string, Definition>([...shipped, ...own.map((each) => [each.id, each] as const)]);
  const [wrong] = checkDefinitions([...own, mapping], shipped);
  if (wrong) return refuse('definitions-unfit', `${wrong.message}. ${wrong.repair}`);
  const forces = code === undefined ? own.filter(({ kind }) => kind === 'force') : ofKind(byId, 'force');
  const found = forces.filter((each) => each.kind === 'force' && (code === undefined || each.code === code));
  const [force] = found;
  if (force?.kind === 'force' && found.length === 1) return ok({ byId, force });
  return refuse(
    'unknown-force',
    'Say which force with --force, and give its definition with --definitions unless it comes with the program.',
  );
}
