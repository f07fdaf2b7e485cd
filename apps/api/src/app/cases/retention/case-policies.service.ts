import { Inject, Injectable } from '@nestjs/common';
import { ok } from '@muster/domain';
import { type QueryRunner } from 'typeorm';
import { calendarDay } from '../../platform/calendar-day';
import { CLOCK } from '../../platform/tokens';
import { CaseTransaction } from '../case-transaction.service';
import { CaseRetention } from './case-retention.service';

/** Cases that are told of a changed period in one transaction. */
const BATCH = 500;
const PERIODS = ['contact', 'narrative', 'coded', 'contact_after_year'].map((name) => `${name}_days`);

/** Which version of the retention file the program goes by, and which one each case was told. */
@Injectable()
export class CasePolicies {
  constructor(
    private readonly transaction: CaseTransaction,
    private readonly retention: CaseRetention,
    @Inject(CLOCK) private readonly clock: () => Date,
  ) {}

  /** Writes the version of the file down, once. Throws when its periods have changed and its version has not: then nobody
   *  could say what a case was told. */
  async putInForce(): Promise<void> {
    const { version, noticeDays, contactAfterYear } = this.retention.policy;
    const days = [
      ...(['contact', 'narrative', 'coded'] as const).map((name) => this.retention.daysOf(name)),
      contactAfterYear.days,
      noticeDays,
    ];
    await this.transaction.as({ party: 'job' }, async (runner) => {
      await runner.query(
        `insert into cases.retention_policy (version, ${PERIODS.join(', ')}, notice_days, in_force_on)
         values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
        [version, ...days, calendarDay(this.clock())],
      );
      const [same] = (await runner.query(
        `select (${PERIODS.join(', ')}, notice_days) = ($2, $3, $4, $5, $6) as same
           from cases.retention_policy where version = $1`,
        [version, ...days],
      )) as { same: boolean }[];
      if (same?.same !== true) {
        throw new Error('definitions/cases/retention.json: a period has changed, so the version must too.');
      }
      return ok(undefined);
    });
  }

  /** Tells every case that was told other periods; what it brings forward waits for the days of notice. Returns how many
   *  were told. */
  async tell(): Promise<number> {
    let told = 0;
    for (let batch = BATCH; batch === BATCH; told += batch) {
      const done = await this.transaction.as({ party: 'job' }, async (runner) =>
        ok(await this.tellSome(runner)),
      );
      batch = done.ok ? done.value : 0;
    }
    return told;
  }

  private async tellSome(runner: QueryRunner): Promise<number> {
    const other = PERIODS.map((period) => `was.${period} <> now.${period}`).join(' or ');
    const [counted] = (await runner.query(
      `with due as (
         select f.id, r.version
           from cases.case_file f join cases.removal r on r.case_id = f.id
           join cases.retention_policy was on was.version = r.version
           join cases.retention_policy now on now.version = $1
          where ${other} limit $4 for no key update of f skip locked),
       noted as (
         insert into cases.retention_notice as n (case_id, version, noticed_on, earlier_version)
         select id, $1, $2, version from due
         on conflict (case_id) do update set version = excluded.version, noticed_on = excluded.noticed_on,
                                             earlier_version = excluded.earlier_version),
       told as (
         insert into cases.event (case_id, at, party, what, detail)
         select id, $3, 'system', 'retention-changed', version || ' to ' || $1 from due)
       select count(*)::int as told from due`,
      [this.retention.policy.version, calendarDay(this.clock()), this.clock(), BATCH],
    )) as { told: number }[];
    return counted?.told ?? 0;
  }
}
