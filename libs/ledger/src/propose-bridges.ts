/** People who went from one code to another between two snapshots; null where they were, or are, not in post. Those who
 *  kept the code may be left out. */
export interface CodeMove {
  readonly from: number | null;
  readonly to: number | null;
  readonly people: number;
}

/** A code that seems to be another name of the code before it: `people` of the `stayers` who had `from` have `to` now. */
export interface CodePair {
  readonly from: number;
  readonly to: number;
  readonly people: number;
  readonly stayers: number;
}

const LEAST_PEOPLE = 10;
const MOST_LEFT = 0.1;
const LEAST_SHARE = 0.8;

/** Pairs of codes of one dimension that look like a reorganisation and not like moves of people. A code has *vanished*
 *  when at most a tenth of the people who had it is left with that code; it has *appeared* when at most a tenth of those
 *  who have it had it before. Of a vanished code a pair is proposed
 *  - with the one code that 80 % of those who stayed in post have now (a new name, or several codes merged into one), or
 *  - with each of several codes that have appeared, that consist to 80 % of its people, and that together took 80 % of
 *    those who stayed (a split).
 *  Fewer than ten people are never enough. `now`: people in post by code. `blank`: codes that mean nothing. Pairs with
 *  most people first. Population: people in post at both dates. Source: docs/methods/snapshots-and-spells.md. */
export function proposeBridges(
  now: ReadonlyMap<number, number>,
  moves: readonly CodeMove[],
  blank: readonly number[],
): readonly CodePair[] {
  const tallies = tally(now, moves);
  return [...tallies]
    .flatMap(([from, { isNow, before, stayers, went }]) => {
      if (blank.includes(from) || isNow > before * MOST_LEFT) return [];
      const pairs = went
        .filter(({ to, people }) => to !== null && !blank.includes(to) && people >= LEAST_PEOPLE)
        .map(({ to, people }) => ({ from, to: to ?? 0, people, stayers }));
      const one = pairs.filter(({ people }) => people >= stayers * LEAST_SHARE);
      if (one.length > 0) return one;
      const parts = pairs.filter(({ to, people }) => {
        const target = tallies.get(to);
        if (!target || target.before > target.isNow * MOST_LEFT) return false;
        return people >= target.fromPost * LEAST_SHARE;
      });
      const taken = parts.reduce((total, { people }) => total + people, 0);
      return taken >= stayers * LEAST_SHARE ? parts : [];
    })
    .toSorted((a, b) => b.people - a.people || a.from - b.from || a.to - b.to);
}

interface Tally {
  isNow: number;
  before: number;
  /** Of those before, who are still in post. */
  stayers: number;
  /** Of those now, who were in post before. */
  fromPost: number;
  readonly went: CodeMove[];
}

function tally(now: ReadonlyMap<number, number>, moves: readonly CodeMove[]): ReadonlyMap<number, Tally> {
  const tallies = new Map<number, Tally>();
  const of = (code: number): Tally => {
    const isNow = now.get(code) ?? 0;
    const known = tallies.get(code) ?? { isNow, before: isNow, stayers: isNow, fromPost: isNow, went: [] };
    tallies.set(code, known);
    return known;
  };
  for (const move of moves.filter(({ from, to }) => from !== to)) {
    const { from, to, people } = move;
    if (to !== null) {
      of(to).before -= people;
      of(to).stayers -= people;
      if (from === null) of(to).fromPost -= people;
    }
    if (from !== null) {
      of(from).before += people;
      if (to !== null) of(from).stayers += people;
      of(from).went.push(move);
    }
  }
  return tallies;
}
