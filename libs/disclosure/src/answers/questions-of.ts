import { type PublishedOptions } from '@muster/contracts';
import { type WorkforceType } from '@muster/domain';
import { type LatticeDimension } from '../lattice/lattice';
import { type ReleaseMeasure } from '../lattice/release-measure';
import { type FlowPeriodKind } from '../lattice/release-period';
import { type ReleasedTable } from '../release/released-rows';
import { type ReleasedFigures } from '../release/released-figures';
import { DECLARED } from './categories-of';

type Question = PublishedOptions['questions'][number];
type Groupings = Question['groupings'];

/** Which dimensions each page can divide people by together, from the tables of the role and its depth, with the groupings of
 *  ethnicity that stand in the same table and the kinds of period. In the order of the release, few dimensions first. */
export function questionsOf(figures: ReleasedFigures, workforceType: WorkforceType): readonly Question[] {
  return PAGES.flatMap((plan) => {
    const found = new Map<string, Question>();
    for (const table of figures.meta.tables) {
      if (table.workforceType !== workforceType || table.measure !== plan.measure) continue;
      for (const by of subsets(table.dims.filter((id) => !plan.apart.includes(id)))) {
        if (by.length > depthOf(figures, by) || (plan.needsGroups && !by.some(isCompared))) continue;
        const key = by.toSorted().join();
        found.set(key, merged(found.get(key), questionOf(figures, plan.page, table, by)));
      }
    }
    return [...found.values()].toSorted((a, b) => a.by.length - b.by.length);
  });
}

/** The tables that decide what a page can be asked, and the dimensions that have sections of their own there. */
const PAGES: readonly PagePlan[] = [
  { page: 'representation', measure: 'stock', apart: [], needsGroups: false },
  {
    ...{ page: 'retention', measure: 'leavers', needsGroups: true },
    apart: ['service-band', 'leaving-route'],
  },
  { page: 'progression', measure: 'promotions', apart: ['rank'], needsGroups: true },
];

interface PagePlan {
  readonly page: Question['page'];
  readonly measure: ReleaseMeasure;
  readonly apart: readonly string[];
  /** Whether one of the dimensions has to be a characteristic whose groups are compared. */
  readonly needsGroups: boolean;
}

/** Groups of these are compared with one another on the pages about flows. */
function isCompared(dimension: string): boolean {
  return dimension === 'ethnicity' || dimension === 'sex';
}

function depthOf({ meta, rules }: ReleasedFigures, by: readonly string[]): number {
  const depth = rules.depth[meta.role];
  return by.includes('unit') ? depth.withUnit : depth.withoutUnit;
}

function questionOf(
  { meta }: ReleasedFigures,
  page: Question['page'],
  table: ReleasedTable,
  by: string[],
): Question {
  const dimensions = meta.dimensions[table.workforceType] ?? [];
  return {
    ...{ page, workforceType: table.workforceType, by, label: labelOf(dimensions, by) },
    groupings: by.includes('ethnicity') ? groupingsOf(dimensions, table) : [],
    flows: FLOWS.filter(({ id }) => id === table.period?.kind),
  };
}

function merged(known: Question | undefined, question: Question): Question {
  if (!known) return question;
  const kinds = new Set([...known.flows, ...question.flows].map(({ id }) => id));
  return {
    ...known,
    groupings: distinct([...known.groupings, ...question.groupings]),
    flows: FLOWS.filter(({ id }) => kinds.has(id)),
  };
}

/** The usual one first. */
const FLOWS = [
  { id: 'financial-year', label: 'Financial years' },
  { id: 'half-year', label: 'Half-years' },
  { id: 'three-years', label: 'Blocks of three years' },
] as const satisfies readonly { id: FlowPeriodKind; label: string }[];

/** Every choice of one and more dimensions, in their order. */
function subsets(dims: readonly string[]): string[][] {
  let all: string[][] = [[]];
  for (const each of dims) all = all.flatMap((chosen) => [chosen, [...chosen, each]]);
  return all.filter((chosen) => chosen.length > 0);
}

function labelOf(dimensions: readonly LatticeDimension[], by: readonly string[]): string {
  const labels = by.map((id) => dimensions.find((each) => each.id === id)?.label ?? id);
  const [first = '', ...rest] = labels;
  return [first, ...rest.map((label) => label.toLowerCase())].join(', ');
}

function groupingsOf(dimensions: readonly LatticeDimension[], table: ReleasedTable): Groupings {
  const ethnicity = dimensions.find(({ id }) => id === 'ethnicity');
  const codes = table.categories['ethnicity'] ?? [];
  if (!ethnicity) return [];
  const main = ethnicity.groups.filter((group) => group.main && group.code !== DECLARED);
  return [
    ...(main.length > 0 && main.every(({ code }) => codes.includes(code))
      ? [{ id: 'ethnicity-5-plus-1', label: 'Main groups' }]
      : []),
    ...ethnicity.groups.flatMap(({ code, label }) =>
      code.startsWith('black-heritage') && codes.includes(code) ? [{ id: code, label }] : [],
    ),
    ...(ethnicity.leaves.every(({ code }) => codes.includes(code))
      ? [{ id: 'single', label: 'Single categories' }]
      : []),
  ];
}

function distinct(groupings: Groupings): Groupings {
  return [...new Map(groupings.map((each) => [each.id, each])).values()];
}
