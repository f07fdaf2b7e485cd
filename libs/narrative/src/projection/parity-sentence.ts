import { type ProjectionScenario } from '@muster/contracts';
import { formatDate } from '../format/format-date';
import { formatNumber } from '../format/format-number';
import { projectionOpening } from './projection-opening';

const HALF = 0.5;

/** Which part of the runs is at or above the share of the population in the last year that is looked at; then the first day
 *  on which half of them are, or else the day on which most are. A run may fall back, so that no year counts those of the
 *  years before it. Null without a population. It speaks of runs, because a chance of none of 10,000 is no certainty. */
export function paritySentence({ name, rows }: Pick<ProjectionScenario, 'name' | 'rows'>): string | null {
  const chances = rows.flatMap(({ day, year, chanceOfParity: chance }) =>
    chance === null ? [] : [{ day, year, chance }],
  );
  const last = chances.at(-1);
  if (!last) return null;
  const opening = projectionOpening(name);
  const most = mostWords(chances, last);
  return [
    `${opening}, ${partOf(last.chance)} of the runs would be at or above the population’s share on ${formatDate(last.day)}.`,
    ...(most === null ? [] : [`${opening}, ${most}.`]),
  ].join(' ');
}

interface ChanceOfDay {
  readonly day: string;
  readonly year: number;
  readonly chance: number;
}

/** Goes on with "there" after the sentence that says where. */
function mostWords(chances: readonly ChanceOfDay[], last: ChanceOfDay): string | null {
  const half = chances.find(({ chance }) => chance >= HALF);
  if (half) {
    return half.year === 0
      ? 'the runs would start there'
      : `half of the runs or more would first be there on ${formatDate(half.day)}`;
  }
  const most = chances.reduce((best, each) => (each.chance > best.chance ? each : best), last);
  if (most.chance === 0) return null;
  if (most === last) return 'no earlier year would have more';
  return `the most would be there on ${formatDate(most.day)}: ${partOf(most.chance)} of them`;
}

function partOf(chance: number): string {
  if (chance === 0) return 'none';
  if (chance === 1) return 'all';
  if (chance < 0.005) return 'hardly any';
  if (chance >= 0.995) return 'nearly all';
  return `${formatNumber(chance * 100)}%`;
}
