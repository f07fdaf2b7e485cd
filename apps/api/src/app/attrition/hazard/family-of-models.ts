import { type HazardAnswer, type HazardRatio, type HazardRow } from '@muster/contracts';
import { adjustFamily } from '@muster/stats';

/** Adjusts the p of every model of an answer together, after Benjamini and Hochberg, as one family called `name`; and so, as
 *  another, those of the checks whether a ratio holds throughout. */
export function familyOfModels(
  rows: readonly HazardRow[],
  name: string,
): Pick<HazardAnswer, 'rows' | 'family'> {
  const tests = testsOf(rows, ({ p }) => p);
  const checks = testsOf(rows, ({ steady }) => steady?.p ?? null);
  const [ofTest, ofCheck] = [tests, checks].map((each) => adjustedBy(name, each));
  const adjusted = (ratio: HazardRatio, key: string): HazardRatio => ({
    ...{ ...ratio, pAdjusted: ofTest?.get(key) ?? null },
    steady: ratio.steady && { ...ratio.steady, pAdjusted: ofCheck?.get(key) ?? null },
  });
  return {
    rows: rows.map((row, at) => ({
      ...row,
      unadjusted: adjusted(row.unadjusted, `${at} 0`),
      adjusted: adjusted(row.adjusted, `${at} 1`),
    })),
    family:
      tests.length === 0
        ? null
        : {
            ...{ method: 'benjamini-hochberg', name, size: tests.length },
            members: tests.map(({ key }) => nameOf(rows, key)),
          },
  };
}

interface Test {
  /** Place of the row and of the model. */
  readonly key: string;
  readonly p: number;
}

function testsOf(rows: readonly HazardRow[], pOf: (ratio: HazardRatio) => number | null): readonly Test[] {
  return rows.flatMap(({ unadjusted, adjusted }, at) =>
    [unadjusted, adjusted].flatMap((ratio, model) => {
      const p = pOf(ratio);
      return p === null ? [] : [{ key: `${at} ${model}`, p }];
    }),
  );
}

function adjustedBy(name: string, tests: readonly Test[]): ReadonlyMap<string, number> {
  return new Map(adjustFamily(name, tests).members.map(({ key, adjustedP }) => [key, adjustedP]));
}

function nameOf(rows: readonly HazardRow[], key: string): string {
  const [at = 0, model] = key.split(' ').map(Number);
  const group = Object.values(rows[at]?.labels ?? {}).join(', ');
  return model === 0 ? group : `${group}, adjusted`;
}
