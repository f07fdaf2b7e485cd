/** What the order of ratings is worked out from. */
export interface DatedRating {
  readonly seq: number;
  readonly period: { readonly from: string; readonly to: string } | null;
}

/** The ratings that could be known at a meeting, the newest period first: those whose period had begun by `meeting`. Of one
 *  period, the one written down last stands first: it corrects those before it. Ratings without a period come after all
 *  that have one, because nobody can say how new they are. The first one stands. */
export function ratingsBy<R extends DatedRating>(ratings: readonly R[], meeting: string): readonly R[] {
  return ratings
    .filter(({ period }) => period === null || period.from <= meeting)
    .toSorted(
      (a, b) => ends(b).localeCompare(ends(a)) || begins(a).localeCompare(begins(b)) || b.seq - a.seq,
    );
}

function ends({ period }: DatedRating): string {
  return period?.to ?? '';
}

/** Of two that end on one day, the longer one stands first. */
function begins({ period }: DatedRating): string {
  return period?.from ?? '';
}
