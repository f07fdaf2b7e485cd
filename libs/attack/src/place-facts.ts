import { refuse, type Result } from '@muster/domain';
import { type AttackRefusal } from './published/attack-refusal';
import { type KnownCount } from './published/known-count';
import { periodDays } from './published/period-days';
import { placeOf } from './published/place-of';
import { type Population } from './published/population';

/** Puts each fact to the population it is about. Refuses a fact about nothing that the files hold, and one that could be
 *  about several periods. */
export function placeFacts(
  populations: readonly Population[],
  facts: readonly KnownCount[],
): Result<readonly Population[], AttackRefusal> {
  const placed = new Map(populations.map((population) => [population.id, [...population.facts]]));
  for (const [at, fact] of facts.entries()) {
    const about = populations.filter((population) => isAbout(fact, population));
    const [population] = about;
    if (!population || about.length > 1) {
      return refuse(
        'unknown-fact',
        population
          ? `Fact ${at + 1} could be about several periods: give it a period.`
          : `Fact ${at + 1} is about a workforce type, measure or period that the files do not hold.`,
      );
    }
    const place = placeOf(fact.coords, population.dims);
    if (!place) {
      return refuse(
        'unknown-fact',
        `Fact ${at + 1} names a dimension or category that the files do not have.`,
      );
    }
    placed.get(population.id)?.push({ place, coords: fact.coords, value: fact.value });
  }
  return {
    ok: true,
    value: populations.map((population) => ({ ...population, facts: placed.get(population.id) ?? [] })),
  };
}

function isAbout({ workforceType, measure, period }: KnownCount, population: Population): boolean {
  if (population.workforceType !== workforceType || population.measure !== measure) return false;
  if (period === undefined) return true;
  const { moment } = population;
  if (moment.name === period) return true;
  const days = moment.quarter === null ? periodDays(period) : null;
  return days !== null && days.from === moment.days?.from && days.to === moment.days.to;
}
