import { type ShareChangeAnswer } from '@muster/contracts';
import { linearAxis } from '../axes/linear-axis';
import { type WaterfallChartSpec } from '../charts/chart-spec';
import { formatNumber } from '../format/format-number';
import { SYMBOLS } from '../tables/symbols';
import { chartCsv } from '../tables/chart-csv';
import { chartTable } from '../tables/chart-table';
import { headerColumn } from '../tables/header-column';
import { numberColumn } from '../tables/number-column';
import { formatSigned } from '../format/format-signed';
import { groupPeople } from '../words/group-people';
import { periodWords } from '../words/period-words';
import { placeWords } from '../words/place-words';
import { waterfallBars } from '../charts/waterfall-bars';
import { signedPoints } from '../format/signed-points';
import { causeWords } from './cause-words';
import { type ShareChangeGroup } from './share-change-sentences';
import { splitSentence } from './split-sentence';

interface Row {
  readonly id: string;
  readonly label: string;
  /** People that the group, and everybody declared, gained; null where they are not known. */
  readonly group: number | null;
  readonly declared: number | null;
  readonly part: number;
}

/** The change of one group's share, split: each part begins where the one before ended, and the last bar is the change. In
 *  percentage points. Null where there is no split. */
export function shareChangeParts(
  answer: ShareChangeAnswer,
  group: ShareChangeGroup,
): WaterfallChartSpec | null {
  const { about, force, from, to } = answer;
  const who = groupPeople(group.label, about.people);
  const { change, parts } = group;
  if (change === null || parts.some(({ part }) => part === null)) return null;
  const rows: Row[] = [
    ...parts.map((each) => ({
      ...each,
      id: each.cause,
      label: causeWords(each.cause),
      part: each.part ?? 0,
    })),
    {
      ...{ id: 'change', label: 'Change of the share', part: change },
      group: gained(group, 'headcount'),
      declared: gained(group, 'declared'),
    },
  ];
  const bars = waterfallBars('change', rows);
  const title = `${group.label}: ${signedPoints(change)}`;
  const table = tableOf(rows, title);
  const label = 'Change of the share (percentage points)';
  return {
    kind: 'waterfall',
    id: 'share-change-parts',
    title,
    subtitle: `Parts of the change in the share of ${who} among declared, ${placeWords(about)}, ${periodWords({ from, to })}`,
    sentences: [
      `The share of ${who} among declared changed by ${signedPoints(change)}.`,
      ...splitSentence(group),
    ],
    key: [
      { mark: 'total', text: 'Change of the share' },
      { mark: 'more', text: 'Goes with a rise' },
      { mark: 'less', text: 'Goes with a fall' },
    ],
    axis: linearAxis(
      bars.flatMap((bar) => [bar.from, bar.to]),
      { label, leastStep: 0.01, text: (at, step) => formatNumber(at, step < 0.1 ? 2 : step < 1 ? 1 : 0) },
    ),
    bars,
    table,
    csv: chartCsv(`muster-share-change-parts-${force}-${from}-${to}`, table),
    notes: [
      ...about.notes,
      about.denominator,
      'A part goes with what happened; nothing here says that it is the cause.',
    ],
  };
}

function tableOf(rows: readonly Row[], caption: string): WaterfallChartSpec['table'] {
  const people = (id: 'group' | 'declared', header: string) =>
    numberColumn<Row>(id, header, (row) => row[id], { absent: () => SYMBOLS.notAvailable });
  return chartTable(rows, {
    caption,
    columns: [
      headerColumn<Row>('cause', 'Goes with', ({ label }) => label),
      people('group', 'Group gained (people)'),
      people('declared', 'All declared gained (people)'),
      numberColumn<Row>('part', 'Part of the change (points)', ({ part }) => part * 100, { decimals: 2 }),
    ],
    id: ({ id }) => id,
    detail: ({ label, part }) => [{ term: label, text: `${formatSigned(part * 100, 2)} percentage points` }],
  });
}

function gained({ before, after }: ShareChangeGroup, of: 'headcount' | 'declared'): number | null {
  const [first, last] = [before[of], after[of]];
  return first === null || last === null ? null : last - first;
}
