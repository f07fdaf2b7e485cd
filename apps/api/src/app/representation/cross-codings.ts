import { type OverlapAnswer } from '@muster/contracts';
import { type Classification, type CodeTranslation } from '@muster/domain';
import { NOT_RECORDED } from '@muster/ingest';

/** People with one code in the old and one in the new classification. */
export interface CodedPair {
  readonly old: string;
  readonly current: string;
  readonly people: number;
}

/** The table of two codings of the same people, and the break it makes in each new category. Without a translation every
 *  pair of answers is `otherwise`. Pairs stand in the order of the new classification, then of the old. */
export function crossCodings(
  pairs: readonly CodedPair[],
  old: Classification,
  current: Classification,
  translation: CodeTranslation | null,
): Pick<OverlapAnswer, 'people' | 'rows' | 'categories'> {
  const declared = ({ categories }: Classification, code: string) =>
    categories.find((category) => category.code === code)?.state === 'declared';
  const targets = (code: string) =>
    translation?.pairs.flatMap(({ from, to }) => (from === code ? [to] : [])) ?? [];
  const kindOf = (pair: CodedPair): OverlapAnswer['rows'][number]['translation'] => {
    if (!declared(old, pair.old) || !declared(current, pair.current)) return 'not-declared';
    if (translation?.exact.get(pair.old) === pair.current) return 'same';
    return targets(pair.old).includes(pair.current) ? 'changed' : 'otherwise';
  };
  const sum = (of: (pair: CodedPair) => boolean) =>
    pairs.filter(of).reduce((total, { people }) => total + people, 0);
  return {
    people: sum(() => true),
    rows: pairs
      .map((pair) => ({
        old: named(old, pair.old),
        current: named(current, pair.current),
        people: pair.people,
        translation: kindOf(pair),
      }))
      .toSorted(
        (a, b) =>
          placeOf(current, a.current.code) - placeOf(current, b.current.code) ||
          placeOf(old, a.old.code) - placeOf(old, b.old.code),
      ),
    categories: current.categories
      .filter(({ state }) => state === 'declared')
      .map(({ code, label }) => {
        const people = sum((pair) => pair.current === code);
        const fromOld = sum((pair) => targets(pair.old).includes(code));
        return { code, label, people, fromOld, difference: people - fromOld };
      }),
  };
}

function named({ categories }: Classification, code: string): { code: string; label: string } {
  const label = categories.find((category) => category.code === code)?.label;
  return { code, label: label ?? (code === NOT_RECORDED ? 'Not recorded' : code) };
}

function placeOf({ categories }: Classification, code: string): number {
  const place = categories.findIndex((category) => category.code === code);
  return place === -1 ? categories.length : place;
}
