import { type PublishedFigure } from '@muster/contracts';
import { DIMENSIONS, type WorkforceType } from '@muster/domain';
import { figureOfCount } from '../answers/figure-of-count';
import { type Reading } from '../answers/reading';
import { type TellableChange } from '../derive/change-of-share';
import { changeOfShare } from '../derive/change-of-share';
import { type ReleasedFigures } from '../release/released-figures';
import { declarationGate } from './declaration-gate';
import { declarationShare } from './declaration-share';
import { type DeclaredCounts, declaredCounts } from './declared-counts';
import { mostDeclared } from './most-declared';
import { type QualityRules } from './quality-rules';

/** What a release says about how completely one characteristic is declared in a workforce type. */
export interface DeclarationFact {
  readonly characteristic: string;
  readonly label: string;
  /** Day of the release it comes from: religion, orientation and disability are released once a year. */
  readonly asAt: string;
  /** People. */
  readonly all: PublishedFigure;
  readonly declared: PublishedFigure;
  readonly preferNotToSay: PublishedFigure;
  readonly notRecorded: PublishedFigure;
  /** Declaration rate 0-1 in whole percents, with its approximate interval. */
  readonly share: PublishedFigure;
  /** What the rate is at most, where it is withheld and that can be said. */
  readonly most: PublishedFigure;
  readonly target: number | null;
  /** By the whole interval; null where the rate is not shown or has no target. */
  readonly reaches: 'reached' | 'below' | 'cant-tell' | null;
  /** Below the gate no share, gap or verdict by the characteristic is said; null where the rate is not known. */
  readonly gate: 'open' | 'closed' | null;
  /** Against the release before; null where that has none. */
  readonly change: TellableChange | null;
}

/** Characteristics that a release may have, in the order in which they are shown. */
const CHARACTERISTICS = ['ethnicity', 'sex', 'disability', 'religion', 'orientation'] as const;

/** Declaration of every characteristic that the releases have of a workforce type, from released counts alone. A
 *  characteristic that no release has is left out; one whose missing answers are not released (sex) has figures that are
 *  not available. The ones released once a year come from the last release that has them. */
export function declarationFacts(
  { published }: Pick<Reading, 'published'>,
  workforceType: WorkforceType,
  rules: QualityRules,
): readonly DeclarationFact[] {
  return CHARACTERISTICS.flatMap((characteristic) => {
    const found = published.flatMap((figures) => {
      const counts = declaredCounts(figures, workforceType, characteristic, {}, rules);
      return counts && isReleased(counts) ? [{ figures, counts }] : [];
    });
    const [before, last] = [found.at(-2), found.at(-1)];
    const held = published.some(
      (figures) => declaredCounts(figures, workforceType, characteristic, {}, rules) !== null,
    );
    const newest = published.at(-1);
    if (last) return [factOf(characteristic, workforceType, last, before?.counts, rules)];
    return held && newest ? [unreleased(characteristic, newest)] : [];
  });
}

interface Found {
  readonly figures: ReleasedFigures;
  readonly counts: DeclaredCounts;
}

function isReleased({ declared, preferNotToSay, notRecorded }: DeclaredCounts): boolean {
  return [declared, preferNotToSay, notRecorded].some(({ status }) => status !== 'absent');
}

function factOf(
  characteristic: (typeof CHARACTERISTICS)[number],
  workforceType: WorkforceType,
  { figures, counts }: Found,
  before: DeclaredCounts | undefined,
  { targets }: QualityRules,
): DeclarationFact {
  const { rules, meta } = figures;
  const share = declarationShare(counts, rules);
  const most = share.status === 'withheld' ? mostDeclared(counts, rules) : NOT_AVAILABLE;
  const target = targets.targets.find((each) => each.characteristic === characteristic)?.share ?? null;
  const gate = declarationGate(figures, workforceType, characteristic, targets.gate.share);
  return {
    ...{ characteristic, label: DIMENSIONS[characteristic].label, asAt: meta.asAt },
    all: figureOfCount(counts.all),
    declared: figureOfCount(counts.declared),
    preferNotToSay: figureOfCount(counts.preferNotToSay),
    notRecorded: figureOfCount(counts.notRecorded),
    ...{ share, most, target, reaches: reachOf(share, target) },
    gate: gate === 'not-known' ? null : gate,
    // With more than one rounding on each side a change is not told.
    change:
      before && counts.roundings === 1
        ? changeOfShare(
            { part: before.declared, whole: before.all },
            { part: counts.declared, whole: counts.all },
            rules,
          )
        : null,
  };
}

const NOT_AVAILABLE: PublishedFigure = { status: 'not-available' };

function unreleased(
  characteristic: (typeof CHARACTERISTICS)[number],
  { meta }: ReleasedFigures,
): DeclarationFact {
  const none = NOT_AVAILABLE;
  return {
    ...{ characteristic, label: DIMENSIONS[characteristic].label, asAt: meta.asAt },
    ...{ all: none, declared: none, preferNotToSay: none, notRecorded: none, share: none, most: none },
    ...{ target: null, reaches: null, gate: null, change: null },
  };
}

function reachOf(share: PublishedFigure, target: number | null): DeclarationFact['reaches'] {
  if (share.status !== 'shown' || target === null) return null;
  const { lower, upper, value } = share;
  if ((lower ?? value) >= target) return 'reached';
  return (upper ?? value) < target ? 'below' : 'cant-tell';
}
