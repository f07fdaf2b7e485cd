import { type PersonRow } from './ledger-fixture';

/** Lives between two dates: how many people of which ethnicity, and what they are at each: type, rank and how it is held,
 *  or `out`. Every figure of the specs on ranks is counted off this table by hand. */
const LIVES: readonly (readonly [number, string, string, string])[] = [
  [10, 'W1', 'officer constable substantive', 'officer constable substantive'],
  [3, 'W1', 'officer constable substantive', 'officer sergeant substantive'],
  [2, 'W1', 'officer constable substantive', 'officer sergeant acting'],
  [1, 'W1', 'officer constable substantive', 'out'],
  [1, 'W1', 'officer constable substantive', 'officer not-recorded substantive'],
  [4, 'W1', 'officer sergeant substantive', 'officer sergeant substantive'],
  [1, 'W1', 'officer sergeant substantive', 'officer inspector substantive'],
  [1, 'W1', 'officer sergeant temporary', 'officer sergeant substantive'],
  [1, 'W1', 'officer sergeant acting', 'officer constable substantive'],
  [1, 'W1', 'officer sergeant temporary', 'out'],
  [1, 'W1', 'officer inspector substantive', 'officer inspector substantive'],
  [1, 'W1', 'officer inspector substantive', 'officer sergeant substantive'],
  [1, 'W1', 'officer chief-inspector substantive', 'officer chief-inspector substantive'],
  [6, 'B1', 'officer constable substantive', 'officer constable substantive'],
  [1, 'B1', 'officer constable substantive', 'officer sergeant substantive'],
  [1, 'B1', 'officer constable substantive', 'staff grade-c substantive'],
  [1, 'B1', 'officer sergeant substantive', 'officer sergeant substantive'],
  [1, 'B1', 'officer sergeant acting', 'officer inspector substantive'],
  [1, 'B1', 'out', 'officer constable substantive'],
  [1, 'A1', 'officer constable substantive', 'officer sergeant temporary'],
  [1, 'A1', 'officer sergeant temporary', 'officer sergeant not-stated'],
  [2, 'A1', 'out', 'officer constable substantive'],
  [1, 'NS', 'officer constable substantive', 'officer constable substantive'],
  [1, 'W1', 'staff grade-c substantive', 'officer constable substantive'],
  [2, 'W1', 'staff grade-c substantive', 'staff grade-c substantive'],
];

/** The people of one of the two dates. */
export function rankedLives(date: 'before' | 'after'): readonly PersonRow[] {
  return LIVES.flatMap(([people, ethnicity, before, after], life) => {
    const [type = '', rank = '', basis = ''] = (date === 'before' ? before : after).split(' ');
    if (type === 'out') return [];
    const codes = { 'workforce-type': type, rank, 'rank-basis': basis, ethnicity };
    return Array.from({ length: people }, (_, one) => ({ person: `L${life}-${one}`, fte: 1, codes }));
  });
}
