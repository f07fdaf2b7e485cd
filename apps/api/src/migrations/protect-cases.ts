import { type QueryRunner } from 'typeorm';

/** Who acts in the transaction, which `CaseTransaction` says: nothing said, no row. */
const PARTY = `current_setting('muster.party', true)`;
const ACCOUNT = `nullif(current_setting('muster.account', true), '')::uuid`;
const ACCESS = `decode(nullif(current_setting('muster.access', true), ''), 'hex')`;
const CASE = `nullif(current_setting('muster.case', true), '')::uuid`;

const isParty = (...parties: readonly string[]) => `${PARTY} in ('${parties.join("', '")}')`;
const ANYBODY = isParty('colleague', 'listener', 'allocator', 'custodian', 'dpo', 'system', 'job');
/** The case of the row is one that the party may see: the rules of `case_file` stand behind it. */
const SEEN = 'exists (select from cases.case_file f where f.id = case_id)';

type Verb = 'select' | 'insert' | 'update' | 'delete';

/** Policies by table: a rule, and what it lets the party do. `system` is the server within one case that it has found for
 *  somebody; `job` is retention, without a person. Custodian and officer get their rows with the tables that say when. */
const POLICIES: Readonly<Record<string, readonly (readonly [string, string, readonly Verb[]])[]>> = {
  listener: [
    ['anybody', ANYBODY, ['select']],
    ['own', `${isParty('listener')} and account = ${ACCOUNT}`, ['insert', 'update']],
  ],
  recovery: [
    ['anybody', ANYBODY, ['select']],
    ['installs', isParty('custodian', 'dpo'), ['insert', 'update']],
  ],
  case_file: [
    ['colleague', `${isParty('colleague')} and access_hash = ${ACCESS}`, ['select', 'insert', 'update']],
    ['listener', `${isParty('listener')} and assignee = ${ACCOUNT}`, ['select', 'update']],
    ['allocator', `${isParty('allocator')} and state not in ('closed', 'withdrawn')`, ['select', 'update']],
    ['system', `${isParty('system')} and id = ${CASE}`, ['select', 'update']],
    ['job', isParty('job'), ['select', 'update', 'delete']],
  ],
  entry: [
    ['readers', `${isParty('colleague', 'listener')} and ${SEEN}`, ['select', 'insert', 'update']],
    ['system', `${isParty('system')} and ${SEEN}`, ['select', 'update']],
    ['job', isParty('job'), ['select', 'update', 'delete']],
  ],
  exclusion: [
    ['choosers', `${isParty('colleague', 'allocator', 'system')} and ${SEEN}`, ['select']],
    ['colleague', `${isParty('colleague')} and ${SEEN}`, ['insert']],
    ['oneself', `${isParty('listener')} and account = ${ACCOUNT} and ${SEEN}`, ['insert']],
    ['job', isParty('job'), ['select', 'delete']],
  ],
  reader: [
    ['readers', `${isParty('colleague', 'listener', 'system')} and ${SEEN}`, ['select', 'insert', 'delete']],
    ['job', isParty('job'), ['select', 'delete']],
  ],
  due_check: [
    ['readers', `${isParty('colleague', 'listener')} and ${SEEN}`, ['select', 'update']],
    ['listener', `${isParty('listener')} and ${SEEN}`, ['insert']],
    ['job', isParty('job'), ['select', 'update', 'delete']],
  ],
  event: [
    ['readers', `${isParty('colleague', 'listener')} and ${SEEN}`, ['select']],
    ['officer', isParty('dpo'), ['select']],
    ['parties', `${isParty('colleague', 'listener', 'allocator', 'system')} and ${SEEN}`, ['insert']],
    ['job', isParty('job'), ['select', 'insert', 'delete']],
  ],
};

/** Row-level security on every table of cases. The owner is bound as well: it reads when a transaction says `backup`.
 *  Called by the fourteenth migration alone, so what it does never changes. */
export async function protectCases(runner: QueryRunner): Promise<void> {
  for (const [table, policies] of Object.entries(POLICIES)) {
    await runner.query(`alter table cases.${table} enable row level security`);
    await runner.query(`alter table cases.${table} force row level security`);
    await runner.query(
      `create policy backup on cases.${table} for select to current_user using (${isParty('backup')})`,
    );
    for (const [name, rule, verbs] of policies) {
      for (const verb of verbs) {
        const conditions = {
          ...{ select: `using (${rule})`, delete: `using (${rule})` },
          ...{ insert: `with check (${rule})`, update: `using (${rule}) with check (${rule})` },
        }[verb];
        await runner.query(
          `create policy ${name}_${verb} on cases.${table} for ${verb} to muster_cases ${conditions}`,
        );
      }
    }
  }
}
