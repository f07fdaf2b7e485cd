import { type PublishedSection } from '@muster/contracts';
import { type Asked } from './asked';
import { flowPeriodsOf } from './flow-periods-of';
import { placesOf } from './places-of';
import { sharesSection } from './shares-section';
import { periodWords } from './when-words';

/** Shares of groups among the joiners of the last fixed period, against the population, beside the period before. Null where
 *  the lattice has none of it. */
export function recruitmentSection(asked: Asked): PublishedSection | null {
  const { reading, workforceType } = asked;
  const { figures } = reading;
  const periods = flowPeriodsOf(figures, workforceType, 'joiners', asked.flow);
  const [period, earlier] = periods.toReversed();
  if (!period) return null;
  const people = { workforceType, measure: 'joiners', period } as const;
  return sharesSection(asked, {
    ...{ id: 'recruitment', people, counted: 'Joiners', places: placesOf(asked, false) },
    when: periodWords(period),
    before: earlier
      ? { figures, people: { ...people, period: earlier }, label: `Share ${periodWords(earlier)}` }
      : null,
  });
}
