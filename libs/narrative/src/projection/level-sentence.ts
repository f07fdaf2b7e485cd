import { type ProjectionAnswer, type ProjectionScenario } from '@muster/contracts';
import { projectedShare } from './projected-share';
import { projectionOpening } from './projection-opening';
import { shareDecimals } from './share-decimals';
import { shareSubject } from './share-subject';

const MOST_WORDS = 25;

/** Where the rates of a scenario lead in the long run, beside the population in the last year that is looked at, which is
 *  named. Below or above it only where the 80 % range of the level leaves it out, as both are printed; otherwise nobody can
 *  tell, and the sentence says so. */
export function levelSentence(
  { name, level, levelLow80, levelHigh80, rows }: Omit<ProjectionScenario, 'levers' | 'status' | 'problem'>,
  answer: Pick<ProjectionAnswer, 'source' | 'about' | 'group'>,
): string {
  const opening = projectionOpening(name);
  const start = `${opening}, ${shareSubject(name, answer)}`;
  if (level === null) return `${start} would not settle at any level.`;
  const leads = `${start} would level off at about ${projectedShare(level, answer)}`;
  const last = rows.at(-1);
  const baseline = last?.baseline ?? null;
  if (!last || baseline === null) return `${leads}.`;
  const population = `the population’s ${projectedShare(baseline, answer)} of ${last.day.slice(0, 4)}`;
  const printed = (share: number) => Math.round(share * 10 ** (2 + shareDecimals(answer)));
  const isBelow = levelHigh80 !== null && printed(levelHigh80) < printed(baseline);
  const isAbove = levelLow80 !== null && printed(levelLow80) > printed(baseline);
  if (isBelow || isAbove) {
    const beside = `${isBelow ? 'below' : 'above'} ${population}`;
    const whole = `${leads}, ${beside}.`;
    return whole.split(' ').length <= MOST_WORDS ? whole : `${leads}. ${opening}, that would be ${beside}.`;
  }
  return `${leads}. ${opening}, it may or may not reach ${population}.`;
}
