import { type ShareChangeAnswer, type ShareChangeCause } from '@muster/contracts';
import { type TableChartSpec, type WaterfallChartSpec } from '../charts/chart-spec';
import { formatNumber } from '../format/format-number';
import { SYMBOLS } from '../tables/symbols';
import { absence } from '../tables/absence';
import { headerColumn } from '../tables/header-column';
import { numberColumn } from '../tables/number-column';
import { percentColumn } from '../tables/percent-column';
import { tableChart } from '../tables/table-chart';
import { type TableColumn } from '../tables/table-column';
import { textColumn } from '../tables/text-column';
import { figuresDetail } from '../words/figures-detail';
import { periodWords } from '../words/period-words';
import { reasonWords } from '../words/reason-words';
import { signedPoints } from '../format/signed-points';
import { subtitleWords } from '../words/subtitle-words';
import { causeWords } from './cause-words';
import { shareChangeParts } from './share-change-parts';
import { type ShareChangeGroup, shareChangeSentences } from './share-change-sentences';

/** The figures of why shares moved. */
export interface ShareChangeChart {
  readonly change: TableChartSpec;
  /** The split of one group by its code; null where there is none, or no such group. */
  parts(group: string): WaterfallChartSpec | null;
}

const CAUSES = ['joining', 'leaving', 'transfers', 'reclassification', 'declaration'] as const;

/** The shares of all groups at two dates and what their changes go with. The parts of a group sum to its change. Population:
 *  declared people of the question at both dates. */
export function shareChangeChart(answer: ShareChangeAnswer): ShareChangeChart {
  const { about, characteristic, force, from, groups, to } = answer;
  const most = groups
    .filter(({ change }) => change !== null)
    .toSorted((a, b) => Math.abs(b.change ?? 0) - Math.abs(a.change ?? 0))[0];
  const told = most ?? groups[0];
  const label = about.dimensionLabels[characteristic] ?? characteristic;
  return {
    change: tableChart(groups, {
      id: 'share-change',
      title: most?.change
        ? `${most.label}: ${signedPoints(most.change)}, the largest change`
        : `How shares by ${label.toLowerCase()} moved`,
      subtitle: subtitleWords(about, 'Share of declared', [characteristic], periodWords({ from, to })),
      sentences: told === undefined ? ['No group is shown.'] : shareChangeSentences(told, answer),
      columns: [headerColumn('group', label, (group) => group.label), ...COLUMNS],
      rowId: ({ group }) => group,
      detail: (group) =>
        figuresDetail(about, {
          words: shareChangeSentences(group, answer),
          numerator: `${peopleOf(group.before.headcount)}, then ${peopleOf(group.after.headcount)}`,
          denominator: `${peopleOf(group.before.declared)} declared, then ${peopleOf(group.after.declared)}`,
        }),
      fileName: `muster-share-change-${force}-${from}-${to}`,
      notes: [
        ...about.notes,
        about.denominator,
        'A part goes with what happened; nothing here says that it is the cause.',
      ],
    }),
    parts: (code) => {
      const group = groups.find((each) => each.group === code);
      return group === undefined ? null : shareChangeParts(answer, group);
    },
  };
}

const facts = { absent: ({ status, reason }: ShareChangeGroup) => absence(status, reason) };

const COLUMNS: readonly TableColumn<ShareChangeGroup>[] = [
  numberColumn('before', 'Headcount before', ({ before }) => before.headcount, facts),
  numberColumn('declaredBefore', 'Declared before', ({ before }) => before.declared, facts),
  percentColumn('shareBefore', 'Share before (%)', ({ before }) => before.share, facts),
  numberColumn('after', 'Headcount after', ({ after }) => after.headcount, {
    ...facts,
    mark: ({ smallNumber }) => (smallNumber ? SYMBOLS.smallNumber : null),
  }),
  numberColumn('declaredAfter', 'Declared after', ({ after }) => after.declared, facts),
  percentColumn('shareAfter', 'Share after (%)', ({ after }) => after.share, facts),
  points('change', 'Change (points)', ({ change }) => change),
  ...CAUSES.map((cause) => points(cause, `${causeWords(cause)} (points)`, (group) => partOf(group, cause))),
  textColumn('reason', 'Why there is no split', ({ reason }) =>
    reason === null ? null : reasonWords(reason),
  ),
];

function points(
  id: string,
  header: string,
  share: (group: ShareChangeGroup) => number | null,
): TableColumn<ShareChangeGroup> {
  const value = (group: ShareChangeGroup) => {
    const part = share(group);
    return part === null ? null : part * 100;
  };
  return numberColumn(id, header, value, { ...facts, decimals: 2 });
}

function partOf({ parts }: ShareChangeGroup, cause: ShareChangeCause): number | null {
  return parts.find((part) => part.cause === cause)?.part ?? null;
}

function peopleOf(count: number | null): string {
  return count === null ? 'not available' : formatNumber(count);
}
