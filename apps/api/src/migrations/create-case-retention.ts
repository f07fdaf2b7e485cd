import { type QueryRunner } from 'typeorm';
import { describeRelation } from './describe-relation';

const POLICY_COLUMNS = {
  version: 'Version of the retention file. [Sensitivity: NONE]',
  contact_days: 'Days after the close after which contacts go. [Sensitivity: NONE]',
  narrative_days: 'Days after which the narrative goes. [Sensitivity: NONE]',
  coded_days: 'Days after which the coded record and the case itself go. [Sensitivity: NONE]',
  contact_after_year_days:
    'Days after which the contact kept for the question after a year goes. [Sensitivity: NONE]',
  notice_days: 'Days between a notice and the first removal that it brings forward. [Sensitivity: NONE]',
  in_force_on: 'Day from which the program went by it. [Sensitivity: NONE]',
  place: 'Order of the versions. [Sensitivity: NONE]',
};

const NOTICE_COLUMNS = {
  case_id: 'The case. [Sensitivity: OFFICIAL-SENSITIVE]',
  version: 'Version of the retention file that the case was told last. [Sensitivity: NONE]',
  noticed_on: 'Day of the notice. [Sensitivity: OFFICIAL-SENSITIVE]',
  earlier_version: 'Version that it was told before. [Sensitivity: NONE]',
};

const REMOVAL_COLUMNS = {
  case_id: 'The case. [Sensitivity: OFFICIAL-SENSITIVE]',
  version: 'Version of the retention file that the case was told. [Sensitivity: NONE]',
  contact_on: 'Day on which contacts go. [Sensitivity: OFFICIAL-SENSITIVE]',
  last_contact_on:
    'Day on which the last contact goes, kept for the question after a year. [Sensitivity: OFFICIAL-SENSITIVE]',
  narrative_on: 'Day on which the narrative goes. [Sensitivity: OFFICIAL-SENSITIVE]',
  coded_on: 'Day on which the coded record and the case go. [Sensitivity: OFFICIAL-SENSITIVE]',
};

/** How long cases are kept, and what each of them was told about it. Called by the seventeenth migration alone, so what it
 *  does never changes. */
export async function createCaseRetention(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table cases.retention_policy (
      version text primary key,
      contact_days smallint not null check (contact_days > 0),
      narrative_days smallint not null check (narrative_days >= contact_days),
      coded_days smallint not null check (coded_days >= narrative_days),
      contact_after_year_days smallint not null check (contact_after_year_days between 366 and coded_days),
      notice_days smallint not null check (notice_days >= 14),
      in_force_on date not null,
      place integer not null generated always as identity
    )`);
  await describeRelation(
    runner,
    'table cases.retention_policy',
    'Versions of the retention file that the program went by',
    POLICY_COLUMNS,
  );
  await runner.query('grant select, insert on cases.retention_policy to muster_cases');
  await runner.query(`
    create table cases.retention_notice (
      case_id uuid primary key references cases.case_file on delete cascade,
      version text not null references cases.retention_policy,
      noticed_on date not null,
      earlier_version text not null references cases.retention_policy
    )`);
  await describeRelation(
    runner,
    'table cases.retention_notice',
    'Cases that were told of a changed period. Without a row a case was told what held when it was opened',
    NOTICE_COLUMNS,
  );
  await runner.query('grant select, insert, update, delete on cases.retention_notice to muster_cases');
  await createRemoval(runner);
}

/** A shorter period counts from its notice, but never removes later than the one before would have. */
async function createRemoval(runner: QueryRunner): Promise<void> {
  const day = (rule: string) => `case when f.closed_on is null then null
    when n.case_id is null then f.closed_on + told.${rule}
    else greatest(f.closed_on + told.${rule}, least(f.closed_on + before.${rule}, n.noticed_on + told.notice_days)) end`;
  await runner.query(`
    create view cases.removal with (security_invoker = true) as
      select f.id as case_id, told.version,
             ${day('contact_days')} as contact_on,
             case when f.check_after_year and f.state = 'closed'
                   and not exists (select from cases.due_check c where c.case_id = f.id and c.after = '12-months'
                                      and c.state in ('done', 'stopped'))
                  then ${day('contact_after_year_days')} else ${day('contact_days')} end as last_contact_on,
             ${day('narrative_days')} as narrative_on,
             ${day('coded_days')} as coded_on
        from cases.case_file f
        left join cases.retention_notice n on n.case_id = f.id
        join lateral (
          select p.* from cases.retention_policy p
           where n.version is null or p.version = n.version
           order by p.in_force_on < f.opened_on desc,
                    case when p.in_force_on < f.opened_on then -p.place else p.place end
           limit 1) told on true
        left join cases.retention_policy before on before.version = n.earlier_version`);
  await runner.query('create index on cases.case_file (closed_on)');
  await describeRelation(
    runner,
    'view cases.removal',
    'When each part of a case is removed, by what the case was told; null while it is open',
    REMOVAL_COLUMNS,
  );
  await runner.query('grant select on cases.removal to muster_cases');
}
