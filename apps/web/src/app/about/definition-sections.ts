import {
  type Classification,
  type Crosswalk,
  type Definition,
  type EventMapping,
  type Force,
  type Grouping,
  type Process,
  type RankLadder,
  type SnapshotMapping,
} from '@muster/domain';
import { dimensionName } from '../shell/dimension-name';
import { type CategoryLabels } from './category-labels';
import { type Section } from './section';

const STATES = {
  declared: 'An answer',
  'not-declared': 'Not declared',
  'prefer-not-to-say': 'Prefer not to say',
  'not-applicable': 'Does not apply',
} as const;

/** A definition in words and tables. `labels` names the categories that it refers to; a code without label stands for
 *  itself. Baseline tables have pages of their own and no sections here. */
export function definitionSections(definition: Definition, labels: CategoryLabels): readonly Section[] {
  switch (definition.kind) {
    case 'classification':
      return [ofClassification(definition)];
    case 'grouping':
      return ofGrouping(definition, labels);
    case 'crosswalk':
      return ofCrosswalk(definition, labels);
    case 'rank-ladder':
      return [ofLadder(definition)];
    case 'force':
      return ofForce(definition);
    case 'mapping':
      return [ofMapping(definition)];
    case 'event-mapping':
      return [ofEventMapping(definition)];
    case 'process':
      return [ofProcess(definition)];
    case 'baseline-table':
      return [];
  }
}

function ofClassification({ categories, note }: Classification): Section {
  const noted = categories.some((category) => category.note);
  return {
    heading: 'Categories',
    text: note ? [note] : [],
    table: {
      columns: ['Code', 'Category', 'Counts as', ...(noted ? ['Note'] : [])],
      rows: categories.map(({ code, label, state, note: remark }) => [
        code,
        label,
        STATES[state],
        ...(noted ? [remark ?? '–'] : []),
      ]),
    },
  };
}

function ofGrouping(
  { definition, groups, members, overlapping }: Grouping,
  labels: CategoryLabels,
): readonly Section[] {
  const overlap = overlapping
    ? ['Groups overlap: one person can count in several, so shares add up to more than 100%.']
    : [];
  const meaning: Section = {
    heading: 'What counts',
    text: [definition, ...overlap, 'Two figures are compared only when both use this grouping.'],
    table: { columns: ['Group', 'Note'], rows: groups.map(({ label, note }) => [label, note ?? '–']) },
  };
  return [
    meaning,
    ...Object.entries(members).map(([classification, byGroup]) => ({
      heading: `Categories of ${labels.get(classification)?.label ?? classification}`,
      text: [],
      table: {
        columns: ['Group', 'Categories'],
        rows: groups.map(({ code, label }) => [
          label,
          listed(byGroup[code] ?? [], labels.get(classification)?.categories),
        ]),
      },
    })),
  ];
}

function ofCrosswalk(
  { from, to, pairs, unreachable }: Crosswalk,
  labels: CategoryLabels,
): readonly Section[] {
  const name = (classification: string, code: string): string =>
    labels.get(classification)?.categories.get(code) ?? code;
  const lossy = pairs.filter((pair) => pair.to === null || pair.loss);
  const source = labels.get(from)?.label ?? from;
  const target = labels.get(to)?.label ?? to;
  const exact = pairs.filter((pair) => pair.to !== null && !pair.loss);
  const row = (pair: (typeof pairs)[number]): string[] => [
    name(from, pair.from),
    pair.to === null ? 'No counterpart' : name(to, pair.to),
  ];
  return [
    {
      heading: 'What this crosswalk loses',
      text:
        lossy.length + unreachable.length === 0 ? ['Nothing: every category has an exact counterpart.'] : [],
      ...(lossy.length > 0 && {
        table: {
          columns: [source, target, 'What is lost'],
          rows: lossy.map((pair) => [...row(pair), pair.loss ?? '–']),
        },
      }),
    },
    ...(unreachable.length > 0
      ? [
          {
            heading: 'Categories that nothing leads to',
            text: [],
            table: {
              columns: [target, 'Why'],
              rows: unreachable.map(({ to: code, reason }) => [name(to, code), reason]),
            },
          },
        ]
      : []),
    { heading: 'Exact pairs', text: [], table: { columns: [source, target], rows: exact.map(row) } },
  ];
}

const BANDS = { lower: 'Lower', middle: 'Middle', upper: 'Upper' } as const;

function ofLadder({ ranks, bandSource, releaseGroups }: RankLadder): Section {
  const banded = ranks.some(({ band }) => band);
  return {
    heading: 'Ranks, highest first',
    text: [
      'Ranks of the same level stand side by side: a move between them is not a promotion.',
      ...(bandSource ? [`Bands: ${bandSource}.`] : []),
    ],
    table: {
      columns: ['Rank', 'Level', ...(banded ? ['Band'] : []), ...(releaseGroups ? ['In releases'] : [])],
      rows: ranks
        .toSorted((a, b) => b.order - a.order)
        .map(({ code, label, order, band }) => [
          label,
          String(order),
          ...(banded ? [band ? BANDS[band] : 'None'] : []),
          ...(releaseGroups?.filter((group) => group.ranks.includes(code)).map((group) => group.label) ?? []),
        ]),
    },
  };
}

function ofProcess({ stages, outcome }: Process): Section {
  return {
    heading: 'Stages, first to last',
    text: ['Who is counted at a stage has passed every stage before it.'],
    table: {
      columns: ['Stage', 'Who is counted'],
      rows: stages.map(({ code, label, meaning }) => [
        code === outcome ? `${label} (the outcome)` : label,
        meaning,
      ]),
    },
  };
}

function ofForce({
  code,
  synthetic,
  classifications,
  rankLadders,
  baselineAreas,
  defaultGroupings,
}: Force): readonly Section[] {
  return [
    {
      heading: 'About this force',
      text: [
        `Code: ${code}.`,
        synthetic
          ? 'Its workforce is invented.'
          : 'Its workforce comes from files that its data steward loads.',
        baselineAreas.length > 0
          ? `Compared by default with the population of ${baselineAreas.join(', ')}.`
          : 'No baseline fits this force.',
        `Rank ladders: ${rankLadders.join(', ')}.`,
      ],
    },
    {
      heading: 'How it records people',
      text: [],
      table: {
        columns: ['Characteristic', 'Classification', 'Grouping shown first'],
        rows: Object.entries(classifications).map(([dimension, classification]) => [
          dimensionName(dimension),
          classification,
          defaultGroupings[dimension] ?? 'None',
        ]),
      },
    },
  ];
}

function ofMapping({ dimensions, person }: SnapshotMapping): Section {
  return {
    heading: 'Columns it reads',
    text: [
      person.mode === 'pre'
        ? 'The person reference was replaced by a pseudonym before the file came.'
        : 'The person reference is replaced by a pseudonym while the file is read; the staff number is never stored.',
    ],
    table: {
      columns: ['What', 'Column of the file'],
      rows: [
        ['Person reference', person.column],
        ...Object.entries(dimensions).map(([dimension, source]) => [
          dimensionName(dimension),
          'constant' in source ? `Every row: ${source.constant}` : source.column,
        ]),
      ],
    },
  };
}

function ofEventMapping({ person, event, date, leavingReason, entryRoute, from, to }: EventMapping): Section {
  const named = [
    ...Object.entries(from).map(
      ([dimension, source]) => [`${dimensionName(dimension)} before`, source] as const,
    ),
    ...Object.entries(to).map(
      ([dimension, source]) => [`${dimensionName(dimension)} after`, source] as const,
    ),
  ];
  return {
    heading: 'Columns it reads',
    text: ['Each row is one event of one person. The staff number is never stored.'],
    table: {
      columns: ['What', 'Column of the file'],
      rows: [
        ['Person reference', person.column],
        ['Kind of event', 'constant' in event ? `Every row: ${event.constant}` : event.column],
        ['Date', date.column],
        ...(leavingReason ? [['Leaving reason', leavingReason.column]] : []),
        ...(entryRoute ? [['Entry route', entryRoute.column]] : []),
        ...named.map(([what, source]) => [
          what,
          'constant' in source ? `Every row: ${source.constant}` : source.column,
        ]),
      ],
    },
  };
}

function listed(codes: readonly string[], labels: ReadonlyMap<string, string> | undefined): string {
  return codes.map((code) => labels?.get(code) ?? code).join('; ') || 'None';
}
