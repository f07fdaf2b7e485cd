import { type QueryRunner } from 'typeorm';
import { describeRelation } from './describe-relation';

const LISTENER_COLUMNS = {
  account: 'The account. [Sensitivity: PERSONAL]',
  department: 'Where the listener works, as colleagues see it; empty when not given. [Sensitivity: PERSONAL]',
  gender: 'As the listener wishes to be found by it; empty when not given. [Sensitivity: PERSONAL]',
  recipient: 'Public key to which entries are encrypted; null before the first. [Sensitivity: NONE]',
  verify_key: 'Public key of signatures, hexadecimal. [Sensitivity: NONE]',
  wrapped:
    'The secret keys, encrypted under seven words that the server never sees. [Sensitivity: OFFICIAL-SENSITIVE]',
  key_set_on: 'Day on which these keys were made. [Sensitivity: NONE]',
};

const RECOVERY_COLUMNS = {
  id: 'Random id. [Sensitivity: NONE]',
  force: 'Code of the force whose cases it opens. [Sensitivity: NONE]',
  recipient: 'Public key to which every entry is encrypted too. [Sensitivity: NONE]',
  verify_key: 'Public key of signatures, hexadecimal. [Sensitivity: NONE]',
  installed_by: 'Username of the person who brought it. [Sensitivity: PERSONAL]',
  installed_at: 'When. [Sensitivity: NONE]',
  ended_at: 'When another took its place; null for the one in force. [Sensitivity: NONE]',
};

const CASE_COLUMNS = {
  id: 'Random id, made in the browser of the colleague. [Sensitivity: OFFICIAL-SENSITIVE]',
  force: 'Code of the force. [Sensitivity: NONE]',
  reference: 'Eight random characters that people call the case by. [Sensitivity: OFFICIAL-SENSITIVE]',
  kind: 'say-and-stay or leaving. [Sensitivity: OFFICIAL-SENSITIVE]',
  state: 'Where the case stands in its life. [Sensitivity: OFFICIAL-SENSITIVE]',
  opened_on: 'Day of the request. [Sensitivity: OFFICIAL-SENSITIVE]',
  acknowledge_by: 'Until when a listener should acknowledge. [Sensitivity: OFFICIAL-SENSITIVE]',
  acknowledged_on: 'Day on which one did; null before. [Sensitivity: OFFICIAL-SENSITIVE]',
  assignee: 'Account of the listener; null while it waits for one. [Sensitivity: PERSONAL]',
  access_hash:
    'SHA-256 of the access key that comes from the return code; neither is stored. [Sensitivity: OFFICIAL-SENSITIVE]',
  first_copy: 'Entries are encrypted to every listener who may have it. [Sensitivity: NONE]',
  news: 'The colleague wrote since the listener last opened it. [Sensitivity: OFFICIAL-SENSITIVE]',
  closed_on: 'Day on which it was closed or withdrawn; null before. [Sensitivity: OFFICIAL-SENSITIVE]',
  check_after_year: 'The colleague agreed to one question after twelve months. [Sensitivity: NONE]',
  tallied: 'Its totals have been sent. [Sensitivity: NONE]',
  held: 'A legal hold stops every removal. [Sensitivity: OFFICIAL-SENSITIVE]',
  erasure_asked_on: 'Day on which the colleague asked for erasure; null before. [Sensitivity: PERSONAL]',
};

const ENTRY_COLUMNS = {
  case_id: 'The case. [Sensitivity: OFFICIAL-SENSITIVE]',
  seq: 'Place of the entry in its case, from 0. [Sensitivity: NONE]',
  id: 'Random id of the entry. [Sensitivity: NONE]',
  class: 'contact, narrative or coded: how long it is kept. [Sensitivity: NONE]',
  ciphertext: 'The entry, encrypted in a browser; null once removed. [Sensitivity: SPECIAL-CATEGORY]',
  digest: 'SHA-256 over what was signed, which holds a random salt. [Sensitivity: NONE]',
  removed_on: 'Day on which the ciphertext was removed; null while it is there. [Sensitivity: NONE]',
};

const EVENT_COLUMNS = {
  id: 'Random id: a number would tell the order of events across cases. [Sensitivity: NONE]',
  case_id: 'The case. [Sensitivity: OFFICIAL-SENSITIVE]',
  at: 'When; of the colleague only the day. [Sensitivity: PERSONAL]',
  party: 'colleague, listener, allocator, custodian, dpo or system. [Sensitivity: PERSONAL]',
  account: 'Whose account; null for colleague and system. [Sensitivity: PERSONAL]',
  what: 'What happened, one word. [Sensitivity: OFFICIAL-SENSITIVE]',
  detail: 'State, reason code or check; never content. [Sensitivity: OFFICIAL-SENSITIVE]',
};

/** The tables of cases. Called by the fourteenth migration alone, so what it does never changes. */
export async function createCaseTables(runner: QueryRunner): Promise<void> {
  await createReaders(runner);
  await createCase(runner);
  await createEntry(runner);
  await createBeside(runner);
}

async function createReaders(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table cases.listener (
      account uuid primary key references access.account (id),
      department text not null default '' check (length(department) <= 80),
      gender text not null default '' check (length(gender) <= 40),
      recipient text,
      verify_key text check (verify_key ~ '^[0-9a-f]{64}$'),
      wrapped text check (length(wrapped) <= 4000),
      key_set_on date,
      check (num_nonnulls(recipient, verify_key, wrapped, key_set_on) in (0, 4))
    )`);
  await describeRelation(runner, 'table cases.listener', 'Listeners and their keys', LISTENER_COLUMNS);
  await runner.query('grant select, insert, update on cases.listener to muster_cases');
  await runner.query(`
    create table cases.recovery (
      id uuid primary key default gen_random_uuid(),
      force text not null check (force ~ '^[A-Z][A-Z0-9-]{1,15}$'),
      recipient text not null,
      verify_key text not null check (verify_key ~ '^[0-9a-f]{64}$'),
      installed_by text not null,
      installed_at timestamptz not null,
      ended_at timestamptz
    )`);
  await runner.query(
    'create unique index recovery_in_force on cases.recovery ((true)) where ended_at is null',
  );
  await describeRelation(
    runner,
    'table cases.recovery',
    'Public keys of the custodians; never deleted',
    RECOVERY_COLUMNS,
  );
  await runner.query('grant select, insert, update (ended_at) on cases.recovery to muster_cases');
}

async function createCase(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table cases.case_file (
      id uuid primary key,
      force text not null,
      reference text not null unique check (reference ~ '^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$'),
      kind text not null check (kind in ('say-and-stay', 'leaving')),
      state text not null check (state in
        ('requested', 'assigned', 'acknowledged', 'offered', 'arranged', 'held', 'agreed', 'closed', 'withdrawn')),
      opened_on date not null,
      acknowledge_by date not null,
      acknowledged_on date,
      assignee uuid references cases.listener (account),
      access_hash bytea not null unique check (length(access_hash) = 32),
      first_copy boolean not null,
      news boolean not null default true,
      closed_on date,
      check_after_year boolean not null default false,
      tallied boolean not null default false,
      held boolean not null default false,
      erasure_asked_on date,
      constraint case_file_assigned check (
        case state when 'requested' then assignee is null
                   when 'closed' then true when 'withdrawn' then true
                   else assignee is not null end),
      constraint case_file_closed check ((state in ('closed', 'withdrawn')) = (closed_on is not null))
    )`);
  await runner.query('create index on cases.case_file (assignee)');
  await describeRelation(
    runner,
    'table cases.case_file',
    'Cases, without a word of what was said',
    CASE_COLUMNS,
  );
  await runner.query('grant select, insert, delete on cases.case_file to muster_cases');
  await runner.query(
    `grant update (state, acknowledge_by, acknowledged_on, assignee, first_copy, news, closed_on,
       check_after_year, tallied, held, erasure_asked_on) on cases.case_file to muster_cases`,
  );
}

async function createEntry(runner: QueryRunner): Promise<void> {
  // Replaced and removed ciphertexts go from the disk soon, not when a fifth of the table has changed.
  await runner.query(`
    create table cases.entry (
      case_id uuid not null references cases.case_file on delete cascade,
      seq smallint not null check (seq between 0 and 999),
      id uuid not null,
      class text not null check (class in ('contact', 'narrative', 'coded')),
      ciphertext bytea,
      digest bytea not null check (length(digest) = 32),
      removed_on date,
      primary key (case_id, seq),
      unique (case_id, id),
      check ((ciphertext is null) = (removed_on is not null))
    ) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 0)`);
  // Ciphertext does not shrink: trying costs time.
  await runner.query('alter table cases.entry alter column ciphertext set storage external');
  await describeRelation(
    runner,
    'table cases.entry',
    'Entries of cases as browsers sealed them',
    ENTRY_COLUMNS,
  );
  await runner.query(
    'grant select, insert, delete, update (ciphertext, removed_on) on cases.entry to muster_cases',
  );
}

async function createBeside(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table cases.exclusion (
      case_id uuid not null references cases.case_file on delete cascade,
      account uuid not null references access.account (id),
      primary key (case_id, account)
    )`);
  await describeRelation(runner, 'table cases.exclusion', 'Who may not see a case; why is not stored', {
    case_id: 'The case. [Sensitivity: OFFICIAL-SENSITIVE]',
    account: 'The account that may not see it. [Sensitivity: PERSONAL]',
  });
  await runner.query('grant select, insert, delete on cases.exclusion to muster_cases');
  await runner.query(`
    create table cases.reader (
      case_id uuid not null references cases.case_file on delete cascade,
      account uuid not null references cases.listener (account),
      recipient text not null,
      primary key (case_id, account)
    )`);
  await describeRelation(runner, 'table cases.reader', 'Listeners to whose keys entries are encrypted', {
    case_id: 'The case. [Sensitivity: OFFICIAL-SENSITIVE]',
    account: 'The listener. [Sensitivity: PERSONAL]',
    recipient: 'The key, which may have been replaced since. [Sensitivity: NONE]',
  });
  await runner.query('grant select, insert, delete on cases.reader to muster_cases');
  await runner.query(`
    create table cases.due_check (
      case_id uuid not null references cases.case_file on delete cascade,
      after text not null check (after in ('30-days', '90-days', '180-days', '12-months')),
      due date not null,
      state text not null default 'waiting' check (state in ('waiting', 'due', 'done', 'stopped')),
      primary key (case_id, after)
    )`);
  await describeRelation(runner, 'table cases.due_check', 'Checks after a conversation', {
    case_id: 'The case. [Sensitivity: OFFICIAL-SENSITIVE]',
    after: 'How long after the conversation, or the close. [Sensitivity: NONE]',
    due: 'The day. [Sensitivity: OFFICIAL-SENSITIVE]',
    state: 'waiting, due, done or stopped. [Sensitivity: OFFICIAL-SENSITIVE]',
  });
  await runner.query('grant select, insert, delete, update (due, state) on cases.due_check to muster_cases');
  await runner.query(`
    create table cases.event (
      id uuid primary key default gen_random_uuid(),
      case_id uuid not null references cases.case_file on delete cascade,
      at timestamptz not null,
      party text not null check (party in ('colleague', 'listener', 'allocator', 'custodian', 'dpo', 'system')),
      account uuid references access.account (id),
      what text not null check (length(what) between 1 and 40),
      detail text not null default '' check (length(detail) <= 80),
      check ((account is null) = (party in ('colleague', 'system')))
    )`);
  await runner.query('create index on cases.event (case_id)');
  await describeRelation(runner, 'table cases.event', 'Who saw or moved a case', EVENT_COLUMNS);
  await runner.query('grant select, insert, delete on cases.event to muster_cases');
}
