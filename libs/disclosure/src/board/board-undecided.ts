import { type BoardUndecided } from '@muster/contracts';
import { type Asked } from '../answers/asked';
import { type Reading } from '../answers/reading';
import { type ReleasedFigures } from '../release/released-figures';
import { askedOfType } from './asked-of-type';
import { type BoardInput } from './board-input';
import { eventFacts, type LikelihoodFact } from './event-facts';
import { linkOfFact } from './link-of-fact';
import { reportedType } from './reported-type';
import { type ShareFact, shareFacts } from './share-fact';

const TYPES = ['officer', 'staff', 'pcso', 'special'] as const;

/** Findings that nobody could call and that pointed one way in the release, and in that of the same quarter of every year
 *  before it, for as many years as the rules ask. All of those have to be published, and shown to the role. Whether it is
 *  more or less is read from the released shares and rates that the pages show. What was clear in an earlier year is none. */
export function boardUndecided({ readings, rules }: BoardInput): readonly BoardUndecided[] {
  return TYPES.flatMap((type) =>
    [...readings].flatMap(([dimension, reading]) => {
      const years = yearly(reading, rules.undecidedYears.value);
      const asked = years?.map((each) => askedOfType(each, type, dimension)) ?? [];
      const [now] = asked;
      if (!now || asked.some((each) => each === null)) return [];
      const all = asked.filter((each) => each !== null);
      return [
        ...undecidedShares(all, now, rules.undecidedYears.value),
        ...(['leavers', 'promotions'] as const).flatMap((measure) =>
          undecidedRates(all, now, measure, rules.undecidedYears.value),
        ),
      ];
    }),
  );
}

/** The reading as of the release and as of the same quarter of each year before it, the newest first; null when one of them
 *  is not published. */
function yearly(reading: Reading, years: number): readonly Reading[] | null {
  const { lastDay } = reading.figures.meta.quarter;
  const readings = Array.from({ length: years }, (_, back) => {
    const day = `${Number(lastDay.slice(0, 4)) - back}${lastDay.slice(4)}`;
    const at = reading.published.findIndex(({ meta }) => meta.quarter.lastDay === day);
    const figures: ReleasedFigures | undefined = reading.published[at];
    return figures ? { ...reading, figures, published: reading.published.slice(0, at + 1) } : null;
  });
  return readings.some((each) => each === null) ? null : readings.filter((each) => each !== null);
}

function undecidedShares(all: readonly Asked[], now: Asked, years: number): readonly BoardUndecided[] {
  const facts = all.map((asked) => shareFacts(asked, undefined));
  return (facts[0] ?? []).flatMap((fact) => {
    const sides = facts.map((each) => sideOfShare(each.find((other) => isSame(other, fact))));
    if (!agree(sides)) return [];
    return [
      {
        ...{ workforceType: reportedType(now), group: fact.group, about: 'share' as const, comparator: null },
        ...{ direction: sides[0] === 1 ? ('above' as const) : ('below' as const), years },
        link: linkOfFact(fact, now.reading.figures.meta),
      },
    ];
  });
}

function undecidedRates(
  all: readonly Asked[],
  now: Asked,
  measure: 'leavers' | 'promotions',
  years: number,
): readonly BoardUndecided[] {
  const facts = all.map((asked) => eventFacts(asked, measure).likelihoods);
  return (facts[0] ?? []).flatMap((fact) => {
    const sides = facts.map((each) => sideOfRate(each.find((other) => isSame(other, fact))));
    const periods = new Set(facts.map((each) => each[0]?.period.to));
    if (!agree(sides) || periods.size < years) return [];
    return [
      {
        ...{
          workforceType: reportedType(now),
          group: fact.group,
          about: measure,
          comparator: fact.comparator,
        },
        ...{ direction: sides[0] === 1 ? ('higher' as const) : ('lower' as const), years },
        link: linkOfFact(fact, now.reading.figures.meta),
      },
    ];
  });
}

/** Which way an open finding points: 1 or -1; 0 where a figure is not shown, nothing differs, or the finding is not open. */
function sideOfShare(fact: ShareFact | undefined): number {
  return fact?.verdict === 'cant-tell' && fact.share && fact.population ? Math.sign(fact.gap?.value ?? 0) : 0;
}

function sideOfRate(fact: LikelihoodFact | undefined): number {
  return fact?.verdict === 'cant-tell' && fact.rate && fact.comparatorRate
    ? Math.sign(fact.rate.value - fact.comparatorRate.value)
    : 0;
}

function agree(sides: readonly number[]): boolean {
  return sides[0] !== 0 && sides.every((side) => side === sides[0]);
}

function isSame(one: ShareFact | LikelihoodFact, other: ShareFact | LikelihoodFact): boolean {
  return one.group?.code === other.group?.code;
}
