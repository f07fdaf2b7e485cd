import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Crosswalk, crosswalkSchema } from './crosswalk';
import { translateCodes } from './translate-codes';

const shipped = (name: string): Crosswalk =>
  crosswalkSchema.parse(
    JSON.parse(readFileSync(join(__dirname, '../../../../definitions/crosswalks', `${name}.json`), 'utf8')),
  );
const CROSSWALKS = [
  shipped('ethnicity-16-plus-1-to-18-plus-1'),
  shipped('ethnicity-18-plus-1-to-census-2021'),
  shipped('ethnicity-census-2011-to-census-2021'),
];
const OLD = 'ethnicity-16-plus-1';
const NEW = 'ethnicity-18-plus-1';
const CENSUS = 'ethnicity-census-2021';

/** Expected values from the published lists of categories: what is new in a list, or left another category for it, is
 *  not the same in both. */
describe('translateCodes', () => {
  const exact = (from: string, to: string) => translateCodes(CROSSWALKS, from, to)?.exact;

  it('carries from 16+1 to 18+1 what holds the same people, and leaves out what Gypsy or Irish Traveller, Arab and Chinese touch', () => {
    const kept = ['A3', 'A1', 'A2', 'A9', 'B2', 'B1', 'B9', 'M3', 'M2', 'M1', 'M9', 'W1', 'W2', 'NS', 'PNTS'];

    expect([...(exact(OLD, NEW) ?? [])]).toEqual(kept.map((code) => [code, code]));
    expect([...(exact(NEW, OLD)?.keys() ?? [])].toSorted()).toEqual(kept.toSorted());
  });

  it('carries over two crosswalks only what both carry', () => {
    const codes = exact(OLD, CENSUS);

    expect(codes?.get('W1')).toBe('white-british');
    expect(codes?.get('A3')).toBe('asian-bangladeshi');
    expect([...(codes?.values() ?? [])]).toHaveLength(13);
    for (const lost of ['O9', 'W9', 'O1', 'NS']) expect(codes?.has(lost)).toBe(false);
  });

  it('carries from 18+1 to the census everything but Other White, which gave up Roma', () => {
    expect([...(exact(NEW, CENSUS)?.keys() ?? [])]).toHaveLength(17);
    expect(exact(NEW, CENSUS)?.has('W9')).toBe(false);
    expect(exact(CENSUS, NEW)?.get('other-arab')).toBe('O2');
  });

  it('names inexact counterparts too', () => {
    expect(translateCodes(CROSSWALKS, OLD, NEW)?.pairs).toContainEqual({ from: 'O1', to: 'A4' });
    expect(translateCodes(CROSSWALKS, OLD, CENSUS)?.pairs).toContainEqual({ from: 'O9', to: 'other-any' });
  });

  it('does not carry a category that is made of one that is carried and one that is not', () => {
    const merge: Crosswalk = {
      ...shipped('ethnicity-16-plus-1-to-18-plus-1'),
      from: NEW,
      to: 'two',
      pairs: [
        { from: 'W1', to: 'w' },
        { from: 'W3', to: 'w' },
        { from: 'A1', to: 'a' },
        { from: 'A2', to: 'a' },
      ],
    };

    const codes = translateCodes([...CROSSWALKS, merge], OLD, 'two')?.exact;

    expect([...(codes ?? [])]).toEqual([
      ['A1', 'a'],
      ['A2', 'a'],
    ]);
    expect(translateCodes([merge], 'two', NEW)?.exact.size).toBe(0);
  });

  it('finds no way where no crosswalk leads', () => {
    expect(translateCodes(CROSSWALKS, OLD, 'sex')).toBeNull();
    expect(translateCodes([], OLD, NEW)).toBeNull();
  });
});
