import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type Restatement } from '@muster/contracts';
import { DataSource } from 'typeorm';
import { type CanQuery } from './can-query';

/** Tells which figures changed after they had counted. */
@Injectable()
export class Restatements {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Every restatement of a force: one row per as-at date and event, oldest date first, within a date in the order in
   *  which they happened. A date that stands here twice was restated twice. Pass a `runner` to read within a
   *  transaction. */
  async of(force: string, runner: CanQuery = this.dataSource): Promise<readonly Restatement[]> {
    const rows = await runner.query<(Omit<Restatement, 'at'> & { at: Date })[]>(
      `select to_char(as_at, 'YYYY-MM-DD') as "asAt", kind, stock, flows, snapshot, reason, actor, at,
              generation::int as generation
         from workforce.restatement where force = $1 order by workforce.restatement.as_at, id`,
      [force],
    );
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }
}
