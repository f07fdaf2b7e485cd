import { randomBytes } from 'node:crypto';
import { type Issue, type ReferenceDate, type SnapshotMapping } from '@muster/domain';
import {
  CodeTally,
  guardCounts,
  type GuardedCounts,
  screenSnapshot,
  type ScreenRequest,
} from '@muster/ingest';
import { ofKind } from '../definitions/of-kind';
import { unpackFile } from '../files/unpack-file';
import { UnreadableFile } from '../files/unreadable-file';
import { createPseudonymiser } from '../pseudonyms/create-pseudonymiser';
import { dimensionLabel, labelCounts } from './label-counts';
import { type RehearsalDefinitions } from './rehearsal-definitions';

/** What a rehearsal may say of a file. Where labels are counted, problems name no rows: the number of the last one would
 *  tell how many people are in the file, and with it a count that is not shown. */
export interface Rehearsal {
  readonly issues: readonly Issue[];
  /** Empty when the file has errors: then the rows were not read to the end. */
  readonly dimensions: readonly (GuardedCounts & { readonly name: string })[];
  readonly notHeld: readonly string[];
}

/** Checks and maps a file as an import would, and keeps nothing: the key of its pseudonyms is made for this run and lives
 *  in memory alone. What depends on earlier files of the force is not checked. */
export async function rehearseFile(
  bytes: AsyncIterable<Uint8Array>,
  mapping: SnapshotMapping,
  { byId, force }: RehearsalDefinitions,
  asAt: ReferenceDate,
  today: ReferenceDate,
): Promise<Rehearsal> {
  const request: ScreenRequest = {
    mapping,
    force,
    classifications: new Map(ofKind(byId, 'classification').map((each) => [each.id, each])),
    ladders: ofKind(byId, 'rank-ladder').filter(({ id }) => force.rankLadders.includes(id)),
    crosswalks: ofKind(byId, 'crosswalk'),
    extraSlots: {},
    asAt,
    today,
    vocabulary: {},
    pseudonymise: createPseudonymiser(randomBytes(32), force.code),
  };
  const screen = screenSnapshot(request);
  const tally = new CodeTally();
  const add = (block: Uint8Array): void => tally.add(block);
  try {
    for await (const piece of unpackFile(bytes, { received: 0 }, mapping.delimiter)) {
      screen.write(piece, add);
      if (screen.hopeless) break;
    }
  } catch (problem) {
    if (!(problem instanceof UnreadableFile)) throw problem;
    return { issues: problem.issues, dimensions: [], notHeld: [] };
  }
  const outcome = screen.finish(add);
  const isRefused = outcome.issues.some(({ severity }) => severity === 'error');
  const counts = isRefused ? [] : guardCounts(labelCounts(request, tally, outcome));
  return {
    issues: isRefused ? outcome.issues : outcome.issues.map(withoutRows),
    dimensions: counts.map((each) => ({ ...each, name: dimensionLabel(request, each.dimension) })),
    notHeld: outcome.notHeld,
  };
}

function withoutRows({ code, severity, message, repair, count, column, expected }: Issue): Issue {
  return {
    ...{ code, severity, message, repair, count },
    ...(column === undefined ? {} : { column }),
    ...(expected === undefined ? {} : { expected }),
  };
}
