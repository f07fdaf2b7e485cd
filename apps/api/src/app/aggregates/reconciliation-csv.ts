import { type ReconciliationAnswer } from '@muster/contracts';
import { toCsv } from '@muster/narrative';

/** A reconciliation as CSV: a row per route, the total first with an empty route. */
export function reconciliationCsv({ rows }: ReconciliationAnswer): string {
  return toCsv([
    ['route', 'label', 'published_status', 'published', 'ledger_status', 'ledger', 'difference'],
    ...rows.map(({ route, label, published, ledger, difference }) => [
      ...[route, label, published.status, published.count],
      ...[ledger.status, ledger.count, difference],
    ]),
  ]);
}
