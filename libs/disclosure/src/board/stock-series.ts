import { type BoardQuestion } from '@muster/contracts';
import { type Asked } from '../answers/asked';
import { DECLARED } from '../answers/categories-of';
import { countIn } from '../answers/count-in';
import { percentage } from '../derive/percentage';
import { type Coords } from '../lattice/lattice';
import { declarationGate } from '../quality/declaration-gate';
import { type ReleasedFigures } from '../release/released-figures';
import { quarterPlaces } from './quarter-places';

const QUARTERS = 12;

/** A share of people in post over the last twelve quarters, each quarter a place: one without a published release, or whose
 *  figure is withheld, or a share of a group that too few had declared, is a gap. */
export function stockSeries(
  { reading, workforceType, measured }: Asked,
  part: Coords,
  whole: Coords,
): BoardQuestion['series'] {
  // How many have declared is told whatever it is.
  const ofGroup = part[measured.id] !== undefined && part[measured.id] !== DECLARED;
  const mayTell = (figures: ReleasedFigures) =>
    !ofGroup || declarationGate(figures, workforceType, measured.id, reading.gate) === 'open';
  const count = { workforceType, measure: 'stock', period: null } as const;
  return {
    step: 'quarter',
    points: quarterPlaces(reading.figures.meta.quarter, QUARTERS).map(({ id, lastDay }) => {
      const figures = reading.published.find(({ meta }) => meta.quarter.id === id);
      if (!figures) return { asAt: lastDay, figure: { status: 'not-available' } };
      if (!mayTell(figures)) return { asAt: figures.meta.asAt, figure: { status: 'not-available' } };
      return {
        asAt: figures.meta.asAt,
        figure: percentage(
          countIn(figures, { ...count, coords: part }),
          countIn(figures, { ...count, coords: whole }),
          figures.rules,
        ),
      };
    }),
  };
}
