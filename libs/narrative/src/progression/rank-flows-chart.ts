import { type RankFlowsAnswer } from '@muster/contracts';
import { type TableChartSpec } from '../charts/chart-spec';
import { formatNumber } from '../format/format-number';
import { SYMBOLS } from '../tables/symbols';
import { headerColumn } from '../tables/header-column';
import { numberColumn } from '../tables/number-column';
import { percentColumn } from '../tables/percent-column';
import { tableChart } from '../tables/table-chart';
import { figuresDetail } from '../words/figures-detail';
import { periodWords } from '../words/period-words';
import { reasonSentence } from '../words/reason-sentence';
import { subtitleWords } from '../words/subtitle-words';

type Move = RankFlowsAnswer['moves'][number];
type Kind = Move['kind'];

interface Row {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: Kind;
  readonly people: number;
  /** How many stood at the place before and stand at the one after; null in a row of all places. */
  readonly atStart: number | null;
  readonly atEnd: number | null;
}

const KINDS: Readonly<Record<Kind, string>> = {
  up: 'Moved up',
  down: 'Moved down',
  sideways: 'Moved on the same level',
  stayed: 'Stayed',
  joined: 'Joined',
  left: 'Left',
  other: 'Other move',
};
const ORDER = ['up', 'down', 'sideways', 'stayed', 'joined', 'left', 'other'] as const;

/** Every move between ranks within a period, and in and out of them, as a list: a row for each pair of places, then a row for
 *  each kind of move over all places. The rows of a place sum to its headcount. */
export function rankFlowsChart(answer: RankFlowsAnswer): TableChartSpec {
  const { about, force, from, moves, reason, status, to } = answer;
  const sum = (kind: Kind) =>
    moves.reduce((total, move) => total + (move.kind === kind ? move.people : 0), 0);
  const [up, down] = [sum('up'), sum('down')];
  const none = { absent: () => SYMBOLS.notApplicable };
  const people = (count: number) => `${formatNumber(count)} ${about.people}`;
  return tableChart(rowsOf(answer, sum), {
    id: 'rank-flows',
    title:
      status === 'shown'
        ? `${people(up)} moved up a rank, ${formatNumber(down)} down`
        : 'Moves between ranks',
    subtitle: subtitleWords(about, 'Moves between ranks', [], periodWords({ from, to })),
    sentences:
      status === 'shown'
        ? [
            `${people(up)} moved up in rank and ${formatNumber(down)} moved down.`,
            `${formatNumber(sum('joined'))} joined, ${formatNumber(sum('left'))} left and ${formatNumber(sum('stayed'))} stayed where they were.`,
          ]
        : [reasonSentence(reason)],
    columns: [
      headerColumn('from', 'From', (row) => row.from),
      numberColumn('atStart', 'There at the start', ({ atStart }) => atStart, none),
      headerColumn('to', 'To', (row) => row.to),
      numberColumn('atEnd', 'There at the end', ({ atEnd }) => atEnd, none),
      headerColumn('kind', 'Move', ({ kind }) => KINDS[kind]),
      numberColumn('people', 'People', (row) => row.people),
      percentColumn(
        'share',
        'Share of those there at the start (%)',
        ({ atStart, people: count }) => (atStart === null || atStart === 0 ? null : count / atStart),
        none,
      ),
    ],
    rowId: ({ id }) => id,
    detail: (row) =>
      figuresDetail(about, {
        numerator: people(row.people),
        denominator: row.atStart === null ? 'All places' : people(row.atStart),
      }),
    fileName: `muster-rank-flows-${force}-${from}-${to}`,
    notes: [...about.notes, about.denominator],
  });
}

function rowsOf({ places, moves, status }: RankFlowsAnswer, sum: (kind: Kind) => number): Row[] {
  const placeOf = new Map(places.map((place) => [place.code, place]));
  const totals = status === 'shown' ? ORDER.map((kind) => ({ kind, people: sum(kind) })) : [];
  return [
    ...moves.map((move) => ({
      id: `${move.from}|${move.to}`,
      from: placeOf.get(move.from)?.label ?? move.from,
      to: placeOf.get(move.to)?.label ?? move.to,
      kind: move.kind,
      people: move.people,
      atStart: placeOf.get(move.from)?.atStart ?? null,
      atEnd: placeOf.get(move.to)?.atEnd ?? null,
    })),
    ...totals.map(({ kind, people }) => ({
      ...{ id: `all|${kind}`, from: 'All places', to: 'All places', kind, people },
      ...{ atStart: null, atEnd: null },
    })),
  ];
}
