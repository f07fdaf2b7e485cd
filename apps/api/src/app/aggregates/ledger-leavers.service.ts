import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

/** Leavers of one workforce type in a period, both days included, as the ledger knows them. */
export interface LedgerLeavers {
  /** First and last published snapshot, null when there is none. */
  readonly first: string | null;
  readonly last: string | null;
  /** Whether two snapshots that follow each other have a day of the period between them. */
  readonly touches: boolean;
  /** Leavers without a leaving date between two snapshots of which one lies outside the period. */
  readonly unplaced: number;
  /** Code of the reason -> leavers. `not-held`: nobody has said why. */
  readonly byReason: ReadonlyMap<string, number>;
}

/** Counts leavers from the flows. Somebody with a leaving date left on that day; anybody else between two snapshots, and
 *  belongs to the period only when both lie within it (or the first on the day before). */
@Injectable()
export class LedgerLeaversService {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async count(force: string, population: string, from: string, to: string): Promise<LedgerLeavers> {
    const [coverage] = await this.dataSource.query<{ first: string; last: string; touches: boolean }[]>(
      `select to_char(min(as_at), 'YYYY-MM-DD') as first, to_char(max(as_at), 'YYYY-MM-DD') as last,
              coalesce(min(as_at) < $3::date and max(as_at) >= $2::date and count(*) > 1, false) as touches
         from workforce.snapshot where force = $1 and state = 'published'`,
      [force, from, to],
    );
    const rows = await this.dataSource.query<{ reason: string; placed: boolean; leavers: number }[]>(
      `with leaver as (
         select coalesce(v.code, 'not-held') as reason, r.left_on, f.previous_as_at, f.as_at
           from workforce.flow f
           join workforce.flow_reason r on r.force = f.force and r.person = f.person and r.as_at = f.as_at
           join workforce.vocabulary t on t.force = f.force and t.dimension = 'workforce-type'
                and t.id = f.from_workforce_type and t.code = $2
           left join workforce.vocabulary v on v.force = f.force and v.dimension = 'leaving-reason' and v.id = r.reason
          where f.force = $1 and f.kind = 'leaver'
       )
       select case when reason in ('not-recorded', 'not-held') then 'not-held' else reason end as reason,
              left_on is not null or (previous_as_at >= $3::date - 1 and as_at <= $4::date) as placed,
              count(*)::int as leavers
         from leaver
        where case when left_on is not null then left_on between $3 and $4
                   else as_at >= $3 and previous_as_at < $4 end
        group by 1, 2`,
      [force, population, from, to],
    );
    const byReason = new Map<string, number>();
    for (const { reason, placed, leavers } of rows) {
      if (placed) byReason.set(reason, (byReason.get(reason) ?? 0) + leavers);
    }
    const outside = rows.filter(({ placed }) => !placed);
    return {
      first: coverage?.first ?? null,
      last: coverage?.last ?? null,
      touches: coverage?.touches ?? false,
      unplaced: outside.reduce((sum, { leavers }) => sum + leavers, 0),
      byReason,
    };
  }
}
