import { type Restatement, type SeriesMarker } from '@muster/contracts';
import { formatDate, markersOfAnnotations } from '@muster/narrative';
import { type PublishedSnapshot } from '../ledger/held-ledger';
import { dimensionLabel, RANK_AT_OR_ABOVE } from './dimension-ids';
import { type PlannedGroups } from './plan-groups';
import { type QuestionContext } from './question-context';
import { type RecodedDate, type SeriesEvents } from './series-events.service';

const MOST_PAIRS = 3;

const RESTATED: Readonly<Record<Restatement['kind'], string>> = {
  inserted: 'an earlier snapshot was loaded later',
  reissued: 'a corrected file took the place of the first',
  undone: 'a snapshot was taken back',
  'withheld-by-notice': 'characteristics are withheld by notice',
  recoded: 'codes were given a new meaning',
  rebuilt: 'a definition was corrected',
};

type Asked = Pick<PlannedGroups, 'by' | 'filters' | 'grouping'>;

/** The dates of a series that need a word, in order: where a dimension of the question is recorded in another
 *  classification than in the snapshot before, where its codes got other names, where figures were restated, and what
 *  colleagues noted.
 *  `snapshots` are those that hold what is asked, oldest first. A line goes on over a change of classification only by
 *  the groups of a grouping, because a grouping says where each category belongs in both. `shown`: which figures the
 *  series holds; a restatement of others needs no word. */
export function seriesMarkers(
  context: QuestionContext,
  plan: Asked,
  snapshots: readonly PublishedSnapshot[],
  { recoded, restated, annotations }: SeriesEvents,
  shown: readonly ('stock' | 'flows')[] = ['stock'],
): SeriesMarker[] {
  const asked = [...new Set([...plan.by, ...plan.filters.map(({ dimension }) => dimension)])];
  const dates = new Set(snapshots.map(({ asAt }) => asAt));
  const units = asked.map((dimension) => (dimension === RANK_AT_OR_ABOVE ? 'rank' : dimension));
  return [
    ...asked.flatMap((dimension) => breaksOf(context, plan, snapshots, dimension)),
    ...recoded
      .filter(({ asAt, dimension }) => dates.has(asAt) && units.includes(dimension))
      .map(recodedMarker),
    ...restatedMarkers(restated.filter((each) => shown.some((kind) => each[kind]) && dates.has(each.asAt))),
    ...markersOfAnnotations(annotations, [...dates]),
  ].toSorted((a, b) => (a.asAt < b.asAt ? -1 : Number(a.asAt > b.asAt)));
}

function breaksOf(
  { readings, classifications }: QuestionContext,
  plan: Asked,
  snapshots: readonly PublishedSnapshot[],
  dimension: string,
): SeriesMarker[] {
  const recordedIn = ({ id }: PublishedSnapshot) => readings.get(id)?.classifications[dimension];
  return snapshots.flatMap((snapshot, at) => {
    const before = snapshots[at - 1];
    const [was, is] = [before && recordedIn(before), recordedIn(snapshot)];
    if (!before || was === is) return [];
    const name = (id: string | undefined) =>
      id === undefined ? 'no classification' : `"${classifications.get(id)?.label ?? id}"`;
    const label = dimensionLabel(dimension, {});
    const grouped = plan.grouping?.dimension === dimension && plan.by.includes(dimension);
    return [
      {
        ...{ asAt: snapshot.asAt, kind: 'classification-break' as const, dimension, breaks: !grouped },
        text: `${label} is recorded in ${name(is)} from ${formatDate(snapshot.asAt)}, in ${name(was)} before.`,
      },
    ];
  });
}

function recodedMarker({ asAt, dimension, pairs }: RecodedDate): SeriesMarker {
  const named = pairs.slice(0, MOST_PAIRS).map(({ from, to }) => `${from} is ${to}`);
  const more = pairs.length > MOST_PAIRS ? `, and ${pairs.length - MOST_PAIRS} more` : '';
  const label = dimensionLabel(dimension, {});
  return {
    ...{ asAt, kind: 'recoded', dimension, breaks: false },
    text: `${label}: new codes from ${formatDate(asAt)}: ${named.join(', ')}${more}.`,
  };
}

/** One for each date: what happened last is why the figures are as they are. */
function restatedMarkers(restated: readonly Restatement[]): SeriesMarker[] {
  const last = new Map(restated.map((each) => [each.asAt, each]));
  return [...last.values()].map(({ asAt, kind }) => ({
    ...{ asAt, kind: 'restated', dimension: null, breaks: false },
    text: `The figures of ${formatDate(asAt)} were restated: ${RESTATED[kind]}.`,
  }));
}
