import { type QueryRunner } from 'typeorm';

/** The custodians' rules of the seventeenth migration: the column that names the case, and what each lets them do. */
const RULES: Readonly<Record<string, { readonly row: string; readonly locksAnew: readonly string[] }>> = {
  case_file: { row: 'case_file.id', locksAnew: ['update'] },
  entry: { row: 'entry.case_id', locksAnew: ['update'] },
  reader: { row: 'reader.case_id', locksAnew: ['insert', 'delete'] },
  exclusion: { row: 'exclusion.case_id', locksAnew: [] },
  due_check: { row: 'due_check.case_id', locksAnew: [] },
  event: { row: 'event.case_id', locksAnew: [] },
};

/** A case is open to its two custodians until the sixty minutes are over by the clock of the transaction, also where no job
 *  runs that ends the opening; `by jobs alone` is how it was before. Called by the twenty-third migration alone, so what it
 *  does never changes. */
export async function endOpenings(runner: QueryRunner, how: 'by the clock' | 'by jobs alone'): Promise<void> {
  const now = `nullif(current_setting('muster.now', true), '')::timestamptz`;
  const ends = how === 'by the clock' ? ` and b.ends_at > ${now}` : '';
  const opened = (
    row: string,
    reasons = '',
  ) => `current_setting('muster.party', true) in ('custodian') and exists (
    select from cases.break_glass b where b.case_id = ${row} and b.agreed_at is not null and b.over_at is null${ends}
       and nullif(current_setting('muster.account', true), '')::uuid in (b.asked_by, b.agreed_by)${reasons})`;
  for (const [table, { row, locksAnew }] of Object.entries(RULES)) {
    await runner.query(`alter policy custodian_select on cases.${table} using (${opened(row)})`);
    const rule = opened(row, ` and b.reason in ('lost-phrase', 'listener-gone')`);
    for (const verb of locksAnew) {
      const using = verb === 'insert' ? '' : `using (${rule})`;
      const check = verb === 'delete' ? '' : `with check (${rule})`;
      await runner.query(`alter policy custodian_${verb} on cases.${table} ${using} ${check}`);
    }
  }
}
