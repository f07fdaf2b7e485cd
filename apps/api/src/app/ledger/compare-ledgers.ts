import { type CanQuery } from './can-query';

/** Rows that stand, and rows that differ from those `rememberLedger` kept. */
export interface LedgerComparison {
  readonly spells: number;
  readonly flows: number;
  /** Rows that are only in one of the two. */
  readonly differences: number;
}

/** Compares every column of every spell and flow of a force with what `rememberLedger` kept of its whole history. */
export async function compareLedgers(runner: CanQuery, force: string): Promise<LedgerComparison> {
  const compare = async (table: 'spell' | 'flow') => {
    const [row] = await runner.query<{ stored: number; differing: number }[]>(
      `with was as (select * from pg_temp.ledger_${table}_before),
            is_now as (select * from workforce.${table} where force = $1)
       select (select count(*) from is_now)::int as stored,
              (select count(*) from ((table was except all table is_now)
                                     union all (table is_now except all table was)) as changed)::int as differing`,
      [force],
    );
    return row ?? { stored: 0, differing: 0 };
  };
  const spells = await compare('spell');
  const flows = await compare('flow');
  return {
    spells: spells.stored,
    flows: flows.stored,
    differences: spells.differing + flows.differing,
  };
}
