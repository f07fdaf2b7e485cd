import { type BaselineDetail } from '@muster/contracts';
import { type Classification, type Grouping, ok, refuse, type Result } from '@muster/domain';
import { type Baseline } from './baseline';
import { type BaselineRefusal } from './baseline-refusal';

/** Counts and shares of a baseline by declared category or, with a grouping, by group. People without a declared answer
 *  stand apart as `undeclared`: they are in no denominator. Groups that hold nobody declared are left out. */
export function tabulateBaseline(
  baseline: Baseline,
  classification: Classification,
  grouping: Grouping | null,
): Result<BaselineDetail, BaselineRefusal> {
  const declared = classification.categories.filter(
    ({ code, state }) => state === 'declared' && baseline.counts.has(code),
  );
  const people = (codes: readonly string[]) =>
    codes.reduce((sum, code) => sum + (baseline.counts.get(code) ?? 0), 0);
  const row = (code: string, label: string, codes: readonly string[]) => {
    const count = people(codes);
    return { code, label, count, share: count / baseline.total };
  };
  const members = grouping?.members[classification.id];
  if (grouping && !members) {
    return refuse(
      'grouping-does-not-fit',
      `the grouping "${grouping.label}" does not say where the categories of "${classification.label}" belong.`,
    );
  }
  const codes = new Set(declared.map(({ code }) => code));
  const rows =
    grouping && members
      ? grouping.groups
          .map(({ code, label }) => ({
            code,
            label,
            of: (members[code] ?? []).filter((category) => codes.has(category)),
          }))
          .filter(({ of }) => of.length > 0)
          .map(({ code, label, of }) => row(code, label, of))
      : declared.map(({ code, label }) => row(code, label, [code]));
  return ok({
    id: baseline.id,
    label: baseline.label,
    source: baseline.source,
    sourceTable: baseline.sourceTable,
    referenceDate: baseline.referenceDate,
    base: baseline.base,
    dimension: baseline.dimension,
    classification: classification.id,
    grouping: grouping?.id ?? null,
    total: baseline.total,
    undeclared: baseline.population - baseline.total,
    rows,
  });
}
