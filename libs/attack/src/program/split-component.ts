import { type Component } from './components';
import { type Relation } from './relation';

/** Stocks that one program holds at most. */
const MOST_STOCKS = 4;

/** Windows over a component that has too many quarters for one program: the two stocks and the flows of each tie, with the
 *  flows of the same days' parts, and then every population that no tie has. Windows overlap, and each is true. */
export function splitComponent(component: Component): readonly Component[] {
  const { populations, relations } = component;
  const stocks = populations.filter(({ moment }) => moment.quarter !== null);
  if (stocks.length <= MOST_STOCKS) return [component];
  const isStock = new Set(stocks.map(({ id }) => id));
  const periods = relations.filter(({ kind }) => kind !== 'stock-flow');
  const ties = relations.filter(({ kind }) => kind === 'stock-flow').map((tie) => new Set(idsOf(tie)));
  const windows = ties.map((ids) => withParts(ids, periods));
  const tied = new Set(windows.flatMap((ids) => [...ids]));
  const others = populations.filter(({ id }) => !tied.has(id));
  const loose = others.map(({ id }) => (isStock.has(id) ? new Set([id]) : withParts(new Set([id]), periods)));
  return [...windows, ...loose].map((ids) => ({
    populations: populations.filter(({ id }) => ids.has(id)),
    relations: relations.filter((relation) => idsOf(relation).every((id) => ids.has(id))),
  }));
}

/** The populations with those that count a part, or the whole, of their periods. */
function withParts(ids: ReadonlySet<string>, periods: readonly Relation[]): ReadonlySet<string> {
  return new Set([
    ...ids,
    ...periods.map(idsOf).flatMap((others) => (others.some((id) => ids.has(id)) ? others : [])),
  ]);
}

function idsOf({ plus, minus }: Relation): readonly string[] {
  return [...plus, ...minus];
}
