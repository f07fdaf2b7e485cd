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

/** The question of `countAt` answered by PostgreSQL alone: the check on the answers from memory. */
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
    const slots = await readExtraSlots(this.dataSource, force);
    const column = (dimension: string) => dimensionColumn(dimension, slots) ?? '0::smallint';
    const codes = `array[${by.map(column).join(', ')}]::int[]`;
    const filters = where.map(({ dimension }, at) => `and ${column(dimension)} = any ($${at + 3}::int[])`);
    return this.dataSource.query<OracleCell[]>(
      `select ${codes} as codes, count(*)::int as headcount,
              coalesce(sum(fte) filter (where fte >= 0), 0)::int as "fteHundredths",
              (count(*) filter (where fte < 0))::int as "withoutFte"
         from workforce.spell
        where force = $1 and valid_from <= $2 and valid_to > $2 ${filters.join(' ')}
        group by 1 order by 1`,
      [force, asAt, ...where.map((filter) => [...filter.codes])],
    );
  }
}
