import { type Reconciliation } from '@muster/contracts';
import { type Contradiction, CONTRADICTIONS, UNCHECKED_REASONS, type UncheckedReason } from '@muster/domain';

/** One row of the answer of `RECONCILIATION`. */
export interface ReconciliationRow {
  readonly what: 'verdict' | 'event' | 'flow' | 'compared';
  readonly code: string;
  readonly feed: string | null;
  readonly count: number;
  readonly rows: readonly number[] | null;
  /** Of a `flow`: the as-at dates between which the feeds lack an event. */
  readonly after: string | null;
  readonly upto: string | null;
}

/** Flows that feeds call by another name, or that share a repair. */
const LACKING: Readonly<Record<string, Contradiction>> = {
  joiner: 'joiner-without-event',
  rejoiner: 'joiner-without-event',
  leaver: 'leaver-without-event',
  promotion: 'promotion-without-event',
  demotion: 'demotion-without-event',
  transfer: 'transfer-without-event',
  conversion: 'conversion-without-event',
};

/** Puts counts into words, in the order of the lists of reasons. A code that no list has is a defect and throws. */
export function summariseReconciliation(force: string, found: readonly ReconciliationRow[]): Reconciliation {
  const countOf = (what: ReconciliationRow['what'], code: string) =>
    total(found.filter((row) => row.what === what && row.code === code));
  const byCode = Map.groupBy(
    found.filter(({ what }) => what === 'event' || what === 'flow'),
    ({ what, code }) => (what === 'flow' ? (LACKING[code] ?? 'status-without-event') : code),
  );
  for (const code of byCode.keys()) {
    if (!(code in CONTRADICTIONS) && !(code in UNCHECKED_REASONS))
      throw new Error('An outcome without words');
  }
  const [agree, contradict, notChecked] = ['agrees', 'contradicts', 'not-checked'].map((verdict) =>
    countOf('verdict', verdict),
  ) as [number, number, number];
  return {
    force,
    snapshots: countOf('compared', 'snapshots'),
    feeds: countOf('compared', 'feeds'),
    events: agree + contradict + notChecked,
    agree,
    contradict,
    notChecked,
    contradictions: (Object.keys(CONTRADICTIONS) as Contradiction[]).flatMap((code) => {
      const rows = byCode.get(code) ?? [];
      if (rows.length === 0) return [];
      const { words, repair } = CONTRADICTIONS[code];
      const count = total(rows);
      return [
        {
          code,
          message: sentence(count, words),
          repair,
          count,
          rows: rows.flatMap(rowsOfFeed),
          missing: missingIn(rows),
        },
      ];
    }),
    unchecked: (Object.keys(UNCHECKED_REASONS) as UncheckedReason[]).flatMap((code) => {
      const count = total(byCode.get(code) ?? []);
      return count === 0 ? [] : [{ code, message: sentence(count, UNCHECKED_REASONS[code]), count }];
    }),
  };
}

function rowsOfFeed({
  feed,
  count,
  rows,
}: ReconciliationRow): Reconciliation['contradictions'][number]['rows'] {
  return feed === null ? [] : [{ feed, count, rows: [...(rows ?? [])] }];
}

/** How many events are missing between which two snapshots, the earliest first. */
function missingIn(found: readonly ReconciliationRow[]): Reconciliation['contradictions'][number]['missing'] {
  const flows = found.flatMap(({ after, upto, count }) =>
    after === null || upto === null ? [] : [{ after, upTo: upto, count }],
  );
  return [...Map.groupBy(flows, ({ after, upTo }) => `${upTo} ${after}`)]
    .sort(([a], [b]) => a.localeCompare(b))
    .flatMap(([, [first, ...rest]]) => (first ? [{ ...first, count: total([first, ...rest]) }] : []));
}

function sentence(count: number, words: string): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? 'event' : 'events'} ${words}.`;
}

function total(rows: readonly { readonly count: number }[]): number {
  return rows.reduce((sum, { count }) => sum + count, 0);
}
