import { type PublishedRow } from '@muster/contracts';
import { DIMENSIONS, type WorkforceType } from '@muster/domain';
import { figureOfCount } from '../answers/figure-of-count';
import { type Reading } from '../answers/reading';
import { changeOfShare } from '../derive/change-of-share';
import { type Coords } from '../lattice/lattice';
import { CHARACTERISTIC } from './characteristic-dimension';
import { declarationShare } from './declaration-share';
import { declaredCounts } from './declared-counts';
import { publicShare } from './public-share';
import { type QualityRules } from './quality-rules';

/** The one characteristic that a release divides by parts of the workforce and tells declared from not declared. */
const MEASURED = 'ethnicity';

/** How completely ethnicity is declared in one part of a workforce, as a row that stands at `place` (dimension id -> code and
 *  label). Null where the release does not tell it there: that depends on the definitions and never on people. */
export function declarationRow(
  { figures, published }: Pick<Reading, 'figures' | 'published'>,
  workforceType: WorkforceType,
  coords: Coords,
  place: { readonly dimension: string; readonly code: string; readonly label: string },
  { targets, refusals }: QualityRules,
): PublishedRow | null {
  const now = declaredCounts(figures, workforceType, MEASURED, coords, { refusals });
  if (!now || now.declared.status === 'absent') return null;
  const earlier = published.at(-2);
  const before = earlier && declaredCounts(earlier, workforceType, MEASURED, coords, { refusals });
  const target = targets.targets.find(({ characteristic }) => characteristic === MEASURED)?.share ?? null;
  return {
    group: { [CHARACTERISTIC]: MEASURED, [place.dimension]: place.code },
    labels: { [CHARACTERISTIC]: DIMENSIONS[MEASURED].label, [place.dimension]: place.label },
    undeclared: false,
    figures: {
      people: figureOfCount(now.declared),
      all: figureOfCount(now.all),
      share: declarationShare(now, figures.rules),
      target: publicShare(target),
      gate: publicShare(targets.gate.share),
    },
    verdict: null,
    change: before
      ? changeOfShare(
          { part: before.declared, whole: before.all },
          { part: now.declared, whole: now.all },
          figures.rules,
        )
      : null,
  };
}
