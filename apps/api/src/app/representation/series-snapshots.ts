import { type CodeTranslation, translateCodes } from '@muster/domain';
import { formatDate } from '@muster/narrative';
import { type PublishedSnapshot } from '../ledger/held-ledger';
import { holds, type QuestionContext } from '../questions/question-context';
import { type QuestionPlan } from './question-plan';

/** A snapshot of a series, and how it is brought to the classification of the snapshot asked about: one translation for
 *  each dimension of the question that it records otherwise and that no grouping bridges. */
export interface SeriesSnapshot {
  readonly snapshot: PublishedSnapshot;
  readonly translations: ReadonlyMap<string, CodeTranslation>;
  /** By dimension: categories of the snapshot asked about that this one does not tell apart. */
  readonly lost: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface SeriesSnapshots {
  /** Those that hold everything that is asked, oldest first. */
  readonly holding: readonly PublishedSnapshot[];
  /** Those of them that get points. */
  readonly used: readonly SeriesSnapshot[];
  readonly notes: readonly string[];
}

/** Which snapshots can answer the question. One that records a single category in another classification is brought to
 *  that of the snapshot asked about as far as crosswalks carry categories; without a way it has no points. A filter is in
 *  the codes of the snapshot asked about, so it fits no snapshot that records them otherwise. */
export function seriesSnapshots(context: QuestionContext, plan: QuestionPlan): SeriesSnapshots {
  const dimensions = [...plan.by, ...plan.notHeld];
  const holding = context.held.snapshots.filter((snapshot) =>
    dimensions.every((dimension) => holds(context, snapshot, dimension)),
  );
  const used = holding.flatMap((snapshot) => {
    const translations = translationsOf(context, plan, snapshot);
    if (!translations) return [];
    const lost = [...translations].map(([dimension, translation]) => {
      return [dimension, lostCategories(context, plan, dimension, translation)] as const;
    });
    return [{ snapshot, translations, lost: new Map(lost) }];
  });
  const without = context.held.snapshots.filter((snapshot) => !holding.includes(snapshot));
  const otherwise = holding.filter((snapshot) => !used.some((each) => each.snapshot === snapshot));
  const carried = used.filter(({ translations }) => translations.size > 0).map(({ snapshot }) => snapshot);
  return {
    holding,
    used,
    notes: [
      ...(without.length === 0 ? [] : [`Not held at ${asDates(without)}: no points there.`]),
      ...(otherwise.length === 0
        ? []
        : [
            `Recorded in another classification at ${asDates(otherwise)}: no points there. A grouping may bridge them.`,
          ]),
      ...(carried.length === 0
        ? []
        : [
            `Recorded in another classification at ${asDates(carried)}: only categories that hold the same people in both are shown there.`,
          ]),
    ],
  };
}

/** Null when there is no way from the classification of `snapshot` to that of the snapshot asked about. */
function translationsOf(
  { readings, crosswalks }: QuestionContext,
  plan: QuestionPlan,
  snapshot: PublishedSnapshot,
): ReadonlyMap<string, CodeTranslation> | null {
  const recordedIn = ({ id }: PublishedSnapshot, dimension: string) =>
    readings.get(id)?.classifications[dimension];
  const differs = (dimension: string) =>
    recordedIn(snapshot, dimension) !== recordedIn(plan.snapshot, dimension);
  if (plan.filters.some(({ dimension }) => differs(dimension))) return null;
  const translations = new Map<string, CodeTranslation>();
  for (const dimension of plan.by.filter((each) => plan.grouping?.dimension !== each && differs(each))) {
    const [from, to] = [recordedIn(snapshot, dimension), recordedIn(plan.snapshot, dimension)];
    const translation = from && to ? translateCodes(crosswalks, from, to) : null;
    if (!translation || translation.exact.size === 0) return null;
    translations.set(dimension, translation);
  }
  return translations;
}

function lostCategories(
  { readings, classifications }: QuestionContext,
  plan: QuestionPlan,
  dimension: string,
  { exact }: CodeTranslation,
): ReadonlySet<string> {
  const asked = classifications.get(readings.get(plan.snapshot.id)?.classifications[dimension] ?? '');
  const carried = new Set(exact.values());
  const categories = asked?.categories.filter(
    ({ code, state }) => state === 'declared' && !carried.has(code),
  );
  return new Set(categories?.map(({ code }) => code));
}

function asDates(snapshots: readonly PublishedSnapshot[]): string {
  return snapshots.map(({ asAt }) => formatDate(asAt)).join(', ');
}
