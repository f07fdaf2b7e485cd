import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { NO_DAY } from '@muster/ledger';
import { BENCH_DIMENSIONS, ETHNICITY_GROUPS } from './workforce/bench-dimensions';
import { MONTHS, SNAPSHOT_DAYS } from './workforce/snapshot-days';
import { type Workforce } from './workforce/workforce';

const CODES = BENCH_DIMENSIONS.map(({ column }) => column);
const CODED = CODES.map((column) => `${column} utinyint`).join(', ');
const STATE = `force, person, ${CODES.join(', ')}, fte, service_start`;

/** A query of one row per ethnicity code that people have, with the number of its group. */
export const GROUP_OF_ETHNICITY = `
  select unnest(range(1, ${ETHNICITY_GROUPS.length}))::utinyint as ethnicity,
         unnest([${ETHNICITY_GROUPS.slice(1).join(', ')}]) as ethnic_group`;

/** The peer that works from snapshots: DuckDB with two threads and the table `person_month`, a row per force, person and
 *  month as the monthly files have it, in the order of the months. `leaving_day` is filled in the last row of a stay,
 *  as in extracts that list leavers. Days are days since 1970-01-01. */
export class SnapshotRows {
  private constructor(private readonly connection: DuckDBConnection) {}

  /** `path` is a file, or `:memory:`. */
  static async open(path: string): Promise<SnapshotRows> {
    const instance = await DuckDBInstance.create(path, { threads: '2' });
    return new SnapshotRows(await instance.connect());
  }

  /** Takes in the spells of all forces, numbered from 0, and writes them out month by month. */
  async load(workforces: Iterable<Workforce>): Promise<void> {
    await this.connection.run(`
      create table spell (force utinyint, person integer, from_month utinyint, to_month utinyint, ${CODED}, fte smallint,
        service_start integer, leaving_day integer);
      create table person_month (month utinyint, force utinyint, person integer, ${CODED}, fte smallint,
        service_start integer, leaving_day integer);
      create table snapshot as select unnest(range(${MONTHS}))::utinyint as month, unnest([${SNAPSHOT_DAYS.join(', ')}]) as day`);
    let force = 0;
    for (const workforce of workforces) {
      await this.append(force, workforce);
      force += 1;
    }
    for (let month = 0; month < MONTHS; month += 1) {
      await this.connection.run(`
        insert into person_month
        select ${month}, ${STATE}, case when to_month = ${month + 1} then leaving_day end
          from spell where from_month <= ${month} and ${month} < to_month`);
    }
    await this.connection.run('drop table spell');
  }

  /** Rows of numbers, in the order of the columns. */
  async ask(question: string): Promise<readonly (readonly number[])[]> {
    const reader = await this.connection.runAndReadAll(question);
    return reader.getRowsJS().map((row) => row.map(Number));
  }

  /** Runs a question and brings its answer into this process, without turning it into objects. */
  async run(question: string): Promise<void> {
    await this.connection.runAndReadAll(question);
  }

  close(): void {
    this.connection.closeSync();
  }

  private async append(force: number, { spells }: Workforce): Promise<void> {
    const appender = await this.connection.createAppender('spell');
    for (let row = 0; row < spells.person.length; row += 1) {
      appender.appendUTinyInt(force);
      appender.appendInteger(spells.person[row] ?? 0);
      appender.appendUTinyInt(spells.from[row] ?? 0);
      appender.appendUTinyInt(spells.to[row] ?? 0);
      for (const codes of spells.codes) appender.appendUTinyInt(codes[row] ?? 0);
      appender.appendSmallInt(spells.fteHundredths[row] ?? 0);
      appender.appendInteger(spells.serviceStart[row] ?? 0);
      const leavingDay = spells.leavingDay[row] ?? NO_DAY;
      if (leavingDay === NO_DAY) appender.appendNull();
      else appender.appendInteger(leavingDay);
      appender.endRow();
    }
    appender.closeSync();
  }
}
