import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type CodeFilter } from '@muster/ledger';
import { DataSource } from 'typeorm';
import { dimensionColumn } from './dimension-column';
import { readExtraSlots } from './read-extra-slots';

/** One cell that somebody is in. `codes`: one id per dimension of the question, 0 when not held. */
export interface OracleCell {
  readonly codes: readonly number[];
  readonly headcount: number;
  readonly fteHundredths: number;
  readonly withoutFte: number;
}

/** People at risk of leaving who are alike in `codes`, in whether they left, and why (id of the reason, 0 = not held). */
export interface OracleLeavers {
  readonly codes: readonly number[];
  readonly left: boolean;
  readonly reason: number;
  readonly people: number;
}

/** Events of the period that ends at `asAt` (`YYYY-MM-DD`). */
export interface OracleFlows {
  readonly asAt: string;
  readonly codes: readonly number[];
  readonly reason: number;
  readonly events: number;
}

export interface OraclePersonDays {
  readonly codes: readonly number[];
  readonly days: number;
}

/** The questions of libs/ledger answered by PostgreSQL alone: the check on the answers from memory. */
@Injectable()
export class LedgerOracle {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** People in post at `asAt` by the codes of `by`; cells without people are left out. Filters as in `CountQuestion`. A
   *  dimension that the force does not hold has code 0 for everybody. */
  async countAt(
    force: string,
    asAt: string,
    by: readonly string[],
    where: readonly CodeFilter[] = [],
  ): Promise<readonly OracleCell[]> {
    const { codes, filters } = await this.terms(force, by, where, 3);
    return this.dataSource.query<OracleCell[]>(
      `select ${codes} as codes, count(*)::int as headcount,
              coalesce(sum(fte) filter (where fte >= 0), 0)::int as "fteHundredths",
              (count(*) filter (where fte < 0))::int as "withoutFte"
         from workforce.spell
        where force = $1 and valid_from <= $2 and valid_to > $2 ${filters}
        group by 1 order by 1`,
      [force, asAt, ...where.map(({ codes }) => [...codes])],
    );
  }
  /** The cohort of `leaverCohort`: everybody in post at `from`, and whether they left in (`from`, `to`]. */
  async leavers(
    force: string,
    from: string,
    to: string,
    by: readonly string[],
    where: readonly CodeFilter[] = [],
  ): Promise<readonly OracleLeavers[]> {
    const { codes, filters } = await this.terms(force, by, where, 4);
    return this.dataSource.query<OracleLeavers[]>(
      `with leaving as (
         select distinct on (r.person) r.person, coalesce(r.reason, 0)::int as reason
           from workforce.flow_reason r
           left join workforce.flow_away a on a.force = r.force and a.person = r.person and a.as_at = r.as_at
          where r.force = $1 and r.as_at > $2 and r.as_at <= $3 and a.person is null
            and (r.left_on is not null
                 or not exists (select from workforce.spell s where s.force = r.force and s.person = r.person
                                   and s.valid_from >= r.as_at and s.valid_from <= $3))
          order by r.person, r.as_at desc
       )
       select ${codes} as codes, l.person is not null as left, coalesce(l.reason, 0) as reason,
              count(*)::int as people
         from workforce.spell s left join leaving l on l.person = s.person
        where force = $1 and valid_from <= $2 and valid_to > $2 ${filters}
        group by 1, 2, 3 order by 1, 2, 3`,
      [force, from, to, ...where.map((filter) => [...filter.codes])],
    );
  }

  /** The events of `countFlows` in every period between snapshots. */
  async flows(
    force: string,
    kinds: readonly string[],
    by: readonly string[],
  ): Promise<readonly OracleFlows[]> {
    const { codes } = await this.terms(force, by, [], 3);
    return this.dataSource.query<OracleFlows[]>(
      `select to_char(f.as_at, 'YYYY-MM-DD') as "asAt", ${codes} as codes,
              coalesce(r.reason, t.route, 0)::int as reason, count(*)::int as events
         from workforce.flow f
         join workforce.spell s on s.force = f.force and s.person = f.person
              and case when f.kind in ('joiner', 'rejoiner') then s.valid_from else s.valid_to end = f.as_at
         left join workforce.flow_reason r on f.kind = 'leaver'
              and r.force = f.force and r.person = f.person and r.as_at = f.as_at
         left join workforce.flow_entry_route t
              on t.force = f.force and t.person = f.person and t.as_at = f.as_at and t.kind = f.kind
        where f.force = $1 and f.kind = any ($2)
          and not exists (select from workforce.flow_away a where a.force = f.force and a.person = f.person and
                case f.kind when 'leaver' then a.as_at = f.as_at
                            when 'rejoiner' then a.as_at = (select max(g.as_at) from workforce.flow g
                              where g.force = f.force and g.person = f.person and g.kind = 'leaver' and g.as_at < f.as_at)
                            else false end)
        group by 1, 2, 3 order by 1, 2, 3`,
      [force, [...kinds]],
    );
  }

  /** Days in post in (`from`, `to`], as `personDays` counts them. */
  async personDays(
    force: string,
    from: string,
    to: string,
    by: readonly string[],
  ): Promise<readonly OraclePersonDays[]> {
    const { codes } = await this.terms(force, by, [], 4);
    return this.dataSource.query<OraclePersonDays[]>(
      `select ${codes} as codes, count(*)::int as days
         from generate_series($2::date + 1, $3::date, '1 day') as day
         join workforce.spell on force = $1 and valid_from <= day and valid_to > day
        group by 1 order by 1`,
      [force, from, to],
    );
  }

  /** SQL of the codes asked for, and of filters whose values are the parameters from `first` on. */
  private async terms(
    force: string,
    by: readonly string[],
    where: readonly CodeFilter[],
    first: number,
  ): Promise<{ codes: string; filters: string }> {
    const slots = await readExtraSlots(this.dataSource, force);
    const column = (dimension: string) => dimensionColumn(dimension, slots) ?? '0::smallint';
    const filters = where.map(
      ({ dimension }, at) => `and ${column(dimension)} = any ($${at + first}::int[])`,
    );
    return { codes: `array[${by.map(column).join(', ')}]::int[]`, filters: filters.join(' ') };
  }
}
