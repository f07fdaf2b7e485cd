import { type WorkforceType } from '@muster/domain';
import { DECLARED } from '../answers/categories-of';
import { countIn } from '../answers/count-in';
import { hasDeclared } from '../answers/counted-share';
import { dimensionOf } from '../answers/dimension-of';
import { type ReleasedCount } from '../derive/released-count';
import { type Coords, type LatticeDimension } from '../lattice/lattice';
import { type ReleasedFigures } from '../release/released-figures';
import { type QualityRules } from './quality-rules';
import { releasedSum } from './released-sum';

/** Who has declared a characteristic in one part of a workforce type, as a release has it. */
export interface DeclaredCounts {
  readonly all: ReleasedCount;
  readonly declared: ReleasedCount;
  /** Released counts that the difference between `all` and `declared` is the sum of: each has a rounding of its own. */
  readonly roundings: number;
  /** Those who chose not to say. */
  readonly preferNotToSay: ReleasedCount;
  /** Those of whom nothing is recorded, whatever the reason. */
  readonly notRecorded: ReleasedCount;
  /** Those missing that are shown, where `declared` is not: fewer than that have not declared in no case. */
  readonly leastMissing: ReleasedCount;
}

const ABSENT: ReleasedCount = { status: 'absent' };

/** The counts of one characteristic at `coords`, or null where the release does not have the characteristic. Ethnicity has a
 *  released count of everybody who declared; of a characteristic by single categories it is everybody without the missing
 *  ones, each of which has to be shown. The kinds of missing answers are released for the whole workforce type only, so in
 *  any part of it they are absent. A dimension without its missing answers (sex) tells nothing here: all absent. */
export function declaredCounts(
  figures: ReleasedFigures,
  workforceType: WorkforceType,
  characteristic: string,
  coords: Coords,
  { refusals }: Pick<QualityRules, 'refusals'>,
): DeclaredCounts | null {
  const dimension = dimensionOf(figures, workforceType, characteristic);
  if (!dimension) return null;
  const count = (place: Coords) =>
    countIn(figures, { workforceType, measure: 'stock', period: null, coords: { ...coords, ...place } });
  const refused = refusals[characteristic] ?? [];
  const missing = missingOf(dimension, (code) => count({ [characteristic]: code }), refused);
  const all = count({});
  if (!hasDeclared(dimension)) {
    const { undeclared, preferNotToSay, notRecorded } = missing;
    return {
      ...{ all, preferNotToSay, notRecorded },
      declared: difference(all, undeclared),
      roundings: missing.leaves,
      leastMissing: undeclared.status === 'c' ? missing.least : ABSENT,
    };
  }
  const declared = count({ [characteristic]: DECLARED });
  const unknown = count({ [characteristic]: 'unknown' });
  // Everybody without an answer is released as one: what is left of them is about who chose not to say.
  const notRecorded =
    missing.preferNotToSay.status === 'absent' ? ABSENT : difference(unknown, missing.preferNotToSay);
  return {
    ...{ all, declared, roundings: 1, preferNotToSay: missing.preferNotToSay, notRecorded },
    leastMissing: ABSENT,
  };
}

function missingOf(
  { leaves }: LatticeDimension,
  count: (code: string) => ReleasedCount,
  refused: readonly string[],
) {
  const codes = leaves.filter(({ undeclared }) => undeclared).map(({ code }) => code);
  const counts = codes.map(count);
  const shown = counts.filter(({ status }) => status === 'ok');
  return {
    leaves: codes.length,
    undeclared: releasedSum(counts),
    preferNotToSay: releasedSum(codes.filter((code) => refused.includes(code)).map(count)),
    notRecorded: releasedSum(codes.filter((code) => !refused.includes(code)).map(count)),
    least: shown.length === 0 ? ABSENT : releasedSum(shown),
  };
}

/** Rounding may lift a part above the whole: then about nobody is left. */
function difference(whole: ReleasedCount, part: ReleasedCount): ReleasedCount {
  if (whole.status !== 'ok' || part.status !== 'ok') {
    return [whole, part].find(({ status }) => status !== 'ok') ?? ABSENT;
  }
  return { status: 'ok', value: Math.max(0, whole.value - part.value) };
}
