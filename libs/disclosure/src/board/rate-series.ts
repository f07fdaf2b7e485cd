import { type BoardQuestion } from '@muster/contracts';
import { type Asked } from '../answers/asked';
import { countIn } from '../answers/count-in';
import { type FlowMeasure } from '../answers/flow-section';
import { flowPeriodsOf } from '../answers/flow-periods-of';
import { stockOver } from '../answers/stock-over';
import { percentage } from '../derive/percentage';
import { type Coords } from '../lattice/lattice';
import { type FlowPeriod } from '../lattice/release-period';
import { declarationGate } from '../quality/declaration-gate';
import { type ReleasedFigures } from '../release/released-figures';

const MOST_POINTS = 12;

/** A rate over the half-years that published releases tell of (financial years where there are none), at most twelve, each
 *  as the newest release that has it tells it. */
export function rateSeries(asked: Asked, measure: FlowMeasure, coords: Coords): BoardQuestion['series'] {
  const half = periodsKnown(asked, measure, 'half-year');
  const known = half.length > 0 ? half : periodsKnown(asked, measure, 'financial-year');
  const { reading, workforceType, measured } = asked;
  const mayTell = (figures: ReleasedFigures) =>
    coords[measured.id] === undefined ||
    declarationGate(figures, workforceType, measured.id, reading.gate) === 'open';
  return {
    step: half.length > 0 ? 'half-year' : 'financial-year',
    points: known.slice(-MOST_POINTS).map(({ period, figures }) => ({
      asAt: period.to,
      figure: mayTell(figures)
        ? percentage(
            countIn(figures, { workforceType: asked.workforceType, measure, period, coords }),
            stockOver(asked.reading, asked.workforceType, period, coords),
            figures.rules,
          )
        : { status: 'not-available' },
    })),
  };
}

/** Periods of a kind in time, each with the newest release that has it. */
function periodsKnown({ reading, workforceType }: Asked, measure: FlowMeasure, kind: FlowPeriod['kind']) {
  const newest = new Map<string, { readonly period: FlowPeriod; readonly figures: ReleasedFigures }>();
  for (const figures of reading.published) {
    for (const period of flowPeriodsOf(figures, workforceType, measure, kind)) {
      newest.set(period.id, { period, figures });
    }
  }
  return [...newest.values()].toSorted((one, other) => (one.period.from < other.period.from ? -1 : 1));
}
