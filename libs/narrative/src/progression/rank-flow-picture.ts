import { type RankFlowsAnswer } from '@muster/contracts';
import { type FlowChartSpec } from '../charts/flow-chart-spec';
import { formatNumber } from '../format/format-number';
import { chartCsv } from '../tables/chart-csv';
import { chartTable } from '../tables/chart-table';
import { headerColumn } from '../tables/header-column';
import { NO_AXIS } from '../tables/no-axis';
import { numberColumn } from '../tables/number-column';
import { textColumn } from '../tables/text-column';
import { periodWords } from '../words/period-words';
import { subtitleWords } from '../words/subtitle-words';
import { mergeSmallMoves } from './merge-small-moves';

/** Fewer people than this are not drawn as a move of their own. */
const THRESHOLD = 10;
/** More places than this cannot be told apart. */
const MOST_PLACES = 12;
const OTHER = 'Other moves';
const TOO_MANY_PLACES = `Only ${MOST_PLACES} beginnings and ends can be told apart, so the smallest of the larger moves are other moves too.`;

interface Line {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly people: number;
  readonly merged: boolean;
}

/** Who moved between ranks, in and out, as bands; who stayed is in neither picture nor table. Small moves stand together
 *  before anything is drawn, and the totals of places are not told, so that none of them can be worked out from the picture;
 *  the table of moves beside it lists each. So do larger ones where more places would have to be told apart than can be.
 *  Null when there are no moves, or too few to be shown. */
export function rankFlowPicture(answer: RankFlowsAnswer): FlowChartSpec | null {
  const { about, force, from, moves, places, status, to } = answer;
  const moved = moves.filter(({ kind }) => kind !== 'stayed');
  const drawn = mergeSmallMoves(moved, THRESHOLD, MOST_PLACES);
  const whatever = mergeSmallMoves(moved, THRESHOLD, Infinity);
  if (status !== 'shown' || drawn === null || moved.length === 0) return null;
  const placeOf = new Map(places.map(({ code, label }, at) => [code, { label, at }]));
  const label = (code: string) => placeOf.get(code)?.label ?? code;
  const order = (code: string) => placeOf.get(code)?.at ?? places.length;
  const lines: Line[] = [
    ...drawn.moves
      .toSorted((a, b) => order(a.from) - order(b.from) || order(a.to) - order(b.to))
      .map((move) => ({
        ...{ id: `${move.from}|${move.to}`, from: label(move.from), to: label(move.to) },
        ...{ people: move.people, merged: false },
      })),
    ...(drawn.other
      ? [{ id: 'other', from: OTHER, to: OTHER, people: drawn.other.people, merged: true }]
      : []),
  ];
  const total = lines.reduce((sum, { people }) => sum + people, 0);
  const rows = [...lines, { id: 'all', from: 'All moves', to: 'All moves', people: total, merged: false }];
  const title = `${formatNumber(total)} ${about.people} moved between ranks, in or out`;
  const table = chartTable(rows, {
    ...{ caption: title, id: ({ id }: Line) => id },
    columns: [
      headerColumn<Line>('from', 'From', (row) => row.from),
      textColumn<Line>('to', 'To', (row) => row.to),
      numberColumn<Line>('people', 'People', ({ people }) => people),
    ],
  });
  return {
    ...{ kind: 'flow', id: 'rank-flow-picture', title, key: [], axis: NO_AXIS, table },
    subtitle: subtitleWords(about, 'Moves between ranks', [], periodWords({ from, to })),
    sentences: sentencesOf(lines, about.people),
    places: [...places.map((place) => place.label), OTHER],
    bands: lines.map((line) => ({
      ...{ id: line.id, from: line.from, to: line.to, value: line.people, merged: line.merged },
      text: formatNumber(line.people),
      spoken: line.merged
        ? `${OTHER}: ${formatNumber(line.people)} ${about.people}`
        : `${line.from} to ${line.to}: ${formatNumber(line.people)} ${about.people}`,
    })),
    csv: chartCsv(`muster-rank-flow-picture-${force}-${from}-${to}`, table),
    notes: [
      ...(whatever?.moves.length === drawn.moves.length ? [] : [TOO_MANY_PLACES]),
      `Moves of fewer than ${THRESHOLD} people stand together as other moves, with the next smallest where they are few. Who stayed is not drawn.`,
      'A joiner who moved up within the period is drawn as joining at the rank at the end.',
      ...about.notes,
    ],
  };
}

function sentencesOf(lines: readonly Line[], people: string): string[] {
  const largest = lines.filter(({ merged }) => !merged).toSorted((a, b) => b.people - a.people)[0];
  const other = lines.find(({ merged }) => merged);
  return [
    largest
      ? `The largest move was from ${largest.from} to ${largest.to}: ${formatNumber(largest.people)} ${people}.`
      : 'Every move is of few people, so they stand together.',
    ...(other ? [`${formatNumber(other.people)} ${people} are in other moves, which stand together.`] : []),
  ];
}
