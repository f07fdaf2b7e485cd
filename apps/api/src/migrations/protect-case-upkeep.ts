import { type QueryRunner } from 'typeorm';

/** Who acts in the transaction, as `CaseTransaction` says it. */
const PARTY = `current_setting('muster.party', true)`;
const ACCOUNT = `nullif(current_setting('muster.account', true), '')::uuid`;
const isParty = (...parties: readonly string[]) => `${PARTY} in ('${parties.join("', '")}')`;
const ANYBODY = isParty('colleague', 'listener', 'allocator', 'custodian', 'dpo', 'system', 'job');
const SEEN = 'exists (select from cases.case_file f where f.id = case_id)';
const JOB = isParty('job');

type Verb = 'select' | 'insert' | 'update' | 'delete';
type Policies = Readonly<Record<string, readonly (readonly [string, string, readonly Verb[]])[]>>;

/** The tables of this migration. What two people decide is written by the server as `job` once it has looked who they are;
 *  no other party changes it. */
const POLICIES: Policies = {
  retention_policy: [
    ['anybody', ANYBODY, ['select']],
    ['job', JOB, ['insert']],
  ],
  retention_notice: [
    ['readers', `${isParty('colleague', 'listener', 'custodian')} and ${SEEN}`, ['select']],
    ['job', JOB, ['select', 'insert', 'update', 'delete']],
  ],
  certificate: [
    ['officer', isParty('dpo'), ['select']],
    ['job', JOB, ['select', 'insert']],
  ],
  legal_hold: [
    ['office', isParty('dpo', 'custodian'), ['select']],
    ['job', JOB, ['select', 'insert', 'update']],
  ],
  break_glass: [
    ['office', isParty('dpo', 'custodian'), ['select']],
    ['job', JOB, ['select', 'insert', 'update']],
  ],
  tick_queue: [['job', JOB, ['select', 'insert', 'delete']]],
  tick_seen: [['job', JOB, ['select', 'insert', 'delete']]],
  tally: [['job', JOB, ['select', 'insert', 'update']]],
  funnel: [['job', JOB, ['select']]],
  counted: [],
};

/** A case that this custodian has opened together with another, until it is over. */
const opened = (row: string) => `${isParty('custodian')} and exists (
  select from cases.break_glass b where b.case_id = ${row} and b.agreed_at is not null and b.over_at is null
     and ${ACCOUNT} in (b.asked_by, b.agreed_by))`;
const rewraps = (row: string) =>
  `${opened(row).slice(0, -1)} and b.reason in ('lost-phrase', 'listener-gone'))`;

/** What custodians and the clock may do with the tables of the fourteenth migration. */
const MORE: Policies = {
  case_file: [
    ['custodian', opened('case_file.id'), ['select']],
    ['custodian', rewraps('case_file.id'), ['update']],
  ],
  entry: [
    ['custodian', opened('entry.case_id'), ['select']],
    ['custodian', rewraps('entry.case_id'), ['update']],
  ],
  reader: [
    ['custodian', opened('reader.case_id'), ['select']],
    ['custodian', rewraps('reader.case_id'), ['insert', 'delete']],
  ],
  exclusion: [['custodian', opened('exclusion.case_id'), ['select']]],
  due_check: [['custodian', opened('due_check.case_id'), ['select']]],
  event: [['custodian', opened('event.case_id'), ['select']]],
};

/** Row-level security on every table of the seventeenth migration, and what it adds to earlier ones. The owner is bound as
 *  well; it counts the funnel. Called by that migration alone, so what it does never changes. */
export async function protectCaseUpkeep(runner: QueryRunner): Promise<void> {
  for (const table of Object.keys(POLICIES)) {
    await runner.query(`alter table cases.${table} enable row level security`);
    await runner.query(`alter table cases.${table} force row level security`);
    await runner.query(
      `create policy backup on cases.${table} for select to current_user using (${isParty('backup')})`,
    );
  }
  for (const table of ['funnel', 'counted']) {
    await runner.query(
      `create policy counts on cases.${table} to current_user using (true) with check (true)`,
    );
  }
  // An opening that the colleague must not know of leaves events that they do not see.
  await runner.query(`
    create policy silence on cases.event as restrictive for select to muster_cases
      using (${PARTY} <> 'colleague' or what not like '%-silently')`);
  for (const policies of [POLICIES, MORE]) {
    for (const [table, rules] of Object.entries(policies)) {
      for (const [name, rule, verbs] of rules) {
        for (const verb of verbs) await allow(runner, `${name}_${verb} on cases.${table}`, verb, rule);
      }
    }
  }
}

async function allow(runner: QueryRunner, policy: string, verb: Verb, rule: string): Promise<void> {
  const using = verb === 'insert' ? '' : `using (${rule})`;
  const check = verb === 'insert' || verb === 'update' ? `with check (${rule})` : '';
  await runner.query(`create policy ${policy} for ${verb} to muster_cases ${using} ${check}`);
}
