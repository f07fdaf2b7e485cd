import { type PublishedFigure, type PublishedRow, type PublishedSection } from '@muster/contracts';
import { rateRatioVerdict } from '@muster/stats';
import { changeOfShare } from '../derive/change-of-share';
import { percentage } from '../derive/percentage';
import { type ReleasedEvents } from '../derive/released-events';
import { roundedLikelihood } from '../derive/rounded-likelihood';
import { testBand } from '../derive/test-band';
import { type ReadingRules } from '../release/reading-rules';
import { type Asked } from './asked';
import { figureOfCount } from './figure-of-count';
import { type Place } from './place';
import { sectionOf } from './section-of';

/** Where the rates of a section come from. */
export interface RatesPlan {
  readonly id: string;
  /** `rates` draws the rates, `ratios` each group beside the comparator. */
  readonly kind: 'rates' | 'ratios';
  readonly measure: string;
  /** How those with the event are called (`Leavers`), those at risk, and the rate. */
  readonly labels: { readonly events: string; readonly atRisk: string; readonly rate: string };
  readonly places: readonly Place[];
  readonly when: string;
  readonly of: (place: Place) => ReleasedEvents;
  /** The same of the period before; null where there is none. */
  readonly before: ((place: Place) => ReleasedEvents) | null;
  /** Group that the others are compared with, and whether it is well to meet the event. */
  readonly against: { readonly code: string; readonly eventIs: 'wanted' | 'unwanted' } | null;
  readonly notes?: readonly string[];
}

/** A section of rates, and of ratios of them where there is a comparator; null where the lattice of the role has none of it.
 *  A rate whose people in post have no release is not available. */
export function ratesSection(asked: Asked, plan: RatesPlan): PublishedSection | null {
  const counted = plan.places.map((place) => ({ place, now: plan.of(place) }));
  if (counted.length === 0 || counted.some(({ now }) => now.events.status === 'absent')) return null;
  const { rules } = asked.reading.figures;
  const rows = counted.map(({ place, now }) => {
    const comparator = counted.find((other) => isBeside(other.place, place, asked, plan));
    return rowOf(place, now, plan, comparator?.now ?? null, rules);
  });
  return sectionOf(asked, {
    id: plan.id,
    kind: plan.kind,
    measure: plan.measure,
    when: plan.when,
    columns: [
      { id: 'people', label: plan.labels.events, unit: 'people' },
      { id: 'stock', label: plan.labels.atRisk, unit: 'people' },
      { id: 'rate', label: plan.labels.rate, unit: 'share' },
      ...(plan.before ? [{ id: 'before', label: 'Rate the period before', unit: 'share' as const }] : []),
      ...(plan.kind === 'ratios'
        ? [{ id: 'ratio', label: 'Relative likelihood', unit: 'ratio' as const }]
        : []),
    ],
    rows,
    comparator: plan.against?.code ?? null,
    notes: plan.notes ?? [],
  });
}

/** Whether `other` is the comparator of `place`: the same part of the workforce, the other group. */
function isBeside(other: Place, place: Place, { measured }: Asked, { against }: RatesPlan): boolean {
  const own = place.group[measured.id];
  if (!against || own === undefined || own === against.code || place.undeclared) return false;
  const wanted = Object.entries({ ...place.coords, [measured.id]: against.code });
  return (
    Object.keys(other.coords).length === wanted.length &&
    wanted.every(([dimension, code]) => other.coords[dimension] === code)
  );
}

function rowOf(
  place: Place,
  now: ReleasedEvents,
  { kind, before, against }: RatesPlan,
  comparator: ReleasedEvents | null,
  rules: ReadingRules,
): PublishedRow {
  const ratio: PublishedFigure =
    comparator && against
      ? roundedLikelihood(against.eventIs, now, comparator, rules)
      : { status: 'not-available' };
  const earlier = before?.(place) ?? null;
  return {
    group: { ...place.group },
    labels: { ...place.labels },
    undeclared: place.undeclared,
    figures: {
      people: figureOfCount(now.events),
      stock: figureOfCount(now.atRisk),
      rate: percentage(now.events, now.atRisk, rules),
      ...(earlier ? { before: percentage(earlier.events, earlier.atRisk, rules) } : {}),
      ...(kind === 'ratios' ? { ratio } : {}),
    },
    verdict: comparator ? verdictOf(ratio) : null,
    // Where the ratio cannot be told, that is all that is said.
    test: comparator && ratio.status === 'shown' ? testBand(now, comparator) : null,
    change: earlier && changeOfShare(shareOf(earlier), shareOf(now), rules),
  };
}

function verdictOf(ratio: PublishedFigure): PublishedRow['verdict'] {
  if (ratio.status === 'too-wide') return 'cant-tell';
  if (ratio.status !== 'shown' || ratio.lower === null) return null;
  return rateRatioVerdict({ lower: ratio.lower, upper: ratio.upper });
}

function shareOf({ events, atRisk }: ReleasedEvents) {
  return { part: events, whole: atRisk };
}
