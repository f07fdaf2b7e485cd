import { type ComparatorRow } from '@muster/contracts';
import {
  COMPARATOR_ETHNICITIES,
  COMPARATOR_FORCES,
  COMPARATOR_RANKS,
  COMPARATOR_SEXES,
  type ComparatorRank,
  type ComparatorYear,
} from '@muster/domain';
import { wilsonInterval } from '@muster/stats';
import { type PlannedComparison } from './comparator-question';
import { type ComparatorSet } from './comparator-set';

interface Sum {
  readonly headcount: number;
  readonly fteHundredths: number;
}

/** Code of the sum of all 43 forces. */
const ENGLAND_AND_WALES = 'england-and-wales';

const DECLARED: ReadonlyMap<string, boolean> = new Map<string, boolean>([
  ...COMPARATOR_SEXES.map(({ code, declared }) => [code, declared] as const),
  ...COMPARATOR_ETHNICITIES.map(({ code, declared }) => [code, declared] as const),
]);
const GROUPS = {
  women: [{ code: 'female', label: 'Women', declared: true }],
  ethnicity: COMPARATOR_ETHNICITIES,
} as const;

/** The rows of a planned comparison: for each year England and Wales, then the forces by name; within a force its ranks
 *  from the lowest and the groups in our order. A rank that was not published in a year has no row. */
export function countComparators(set: ComparatorSet, plan: PlannedComparison): readonly ComparatorRow[] {
  const years = set.tables.get(plan.table)?.years;
  const areas = [
    { code: ENGLAND_AND_WALES, name: 'England and Wales' },
    ...COMPARATOR_FORCES.filter(
      ({ code }) => plan.forces.length === 0 || plan.forces.includes(code),
    ).toSorted((a, b) => a.name.localeCompare(b.name, 'en')),
  ];
  return plan.years.flatMap((year) => {
    const figures = years?.get(year)?.figures;
    if (!figures) return [];
    return areas.flatMap((area) => partsOf(plan).flatMap((rank) => rowsOf(plan, figures, area, rank)));
  });
}

function partsOf({ rank, byRank, workerType }: PlannedComparison): readonly (ComparatorRank | null)[] {
  if (rank) return [rank];
  return byRank ? COMPARATOR_RANKS.filter((each) => each.workerType === workerType) : [null];
}

function rowsOf(
  plan: PlannedComparison,
  figures: ComparatorYear,
  area: { readonly code: string; readonly name: string },
  rank: ComparatorRank | null,
): ComparatorRow[] {
  const ranks = COMPARATOR_RANKS.filter((each) =>
    rank ? each === rank : each.workerType === plan.workerType,
  );
  const codes = new Set(ranks.map(({ code }) => code));
  const columns = figures.columns.flatMap((column, at) => {
    const [sex = '', ofRank = '', ethnicity = ''] = column.split('/');
    const counted = codes.has(ofRank) && (plan.sex === null || sex === plan.sex);
    return counted ? [{ at, group: plan.measure === 'women' ? sex : ethnicity }] : [];
  });
  if (columns.length === 0) return [];
  const forces = [...figures.forces].filter(
    ([code]) => area.code === ENGLAND_AND_WALES || code === area.code,
  );
  const sum = (counts: (group: string) => boolean): Sum => {
    const wanted = columns.filter(({ group }) => counts(group));
    const add = (measure: 'headcount' | 'fte') =>
      forces.reduce(
        (all, [, each]) => all + wanted.reduce((part, { at }) => part + (each[measure][at] ?? 0), 0),
        0,
      );
    return { headcount: add('headcount'), fteHundredths: add('fte') };
  };
  const total = sum(() => true);
  const declared = sum((group) => DECLARED.get(group) === true);
  return GROUPS[plan.measure].map(({ code, label, declared: answers }) => {
    const own = sum((group) => group === code);
    const interval = answers ? wilsonInterval(own.headcount, declared.headcount) : null;
    return {
      area: area.code,
      areaName: area.name,
      year: figures.year,
      rank: rank?.code ?? null,
      rankLabel: rank?.label ?? null,
      group: code,
      groupLabel: label,
      headcount: own.headcount,
      declared: declared.headcount,
      total: total.headcount,
      fte: own.fteHundredths / 100,
      declaredFte: declared.fteHundredths / 100,
      totalFte: total.fteHundredths / 100,
      share: answers && declared.headcount > 0 ? own.headcount / declared.headcount : null,
      lower: interval?.lower ?? null,
      upper: interval?.upper ?? null,
      fteShare: answers && declared.fteHundredths > 0 ? own.fteHundredths / declared.fteHundredths : null,
      undeclared: !answers,
    };
  });
}
