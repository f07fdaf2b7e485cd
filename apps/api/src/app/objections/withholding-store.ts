import { type Withholding } from '@muster/contracts';
import { type CanQuery } from '../ledger/can-query';

/** A row of `workforce.withholding`. */
export interface WithholdingRow {
  readonly force: string;
  readonly requested: number;
  readonly finished: number;
  readonly requestedBy: string;
  readonly finishedAt: Date | null;
  readonly progress: number | null;
}

const COLUMNS = `force, requested, finished, requested_by as "requestedBy", finished_at as "finishedAt", progress`;

/** Where the withholding of a force stands, or null when it was never asked for. */
export async function readWithholding(runner: CanQuery, force: string): Promise<WithholdingRow | null> {
  const rows = await runner.query<WithholdingRow[]>(
    `select ${COLUMNS} from workforce.withholding where force = $1`,
    [force],
  );
  return rows[0] ?? null;
}

/** Forces with work left. */
export async function unfinishedWithholdings(runner: CanQuery): Promise<readonly string[]> {
  const rows = await runner.query<{ force: string }[]>(
    'select force from workforce.withholding where finished < requested order by requested_at',
  );
  return rows.map(({ force }) => force);
}

/** The row as people see it. */
export function toWithholding(row: WithholdingRow | null): Withholding {
  if (!row) return { state: 'none', progress: null, finishedAt: null };
  const done = row.finished === row.requested;
  return {
    state: done ? 'done' : 'going-on',
    progress: done ? null : row.progress,
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}
