import { type QueryRunner } from 'typeorm';
import { describeRelation } from './describe-relation';

const CERTIFICATE_COLUMNS = {
  id: 'Random id. [Sensitivity: NONE]',
  reference: 'Reference of the case that is gone. [Sensitivity: OFFICIAL-SENSITIVE]',
  erased_on: 'Day of the erasure. [Sensitivity: NONE]',
  erased_by: 'colleague or retention. [Sensitivity: NONE]',
  entries: 'How many entries the case had. [Sensitivity: NONE]',
  chain: 'SHA-256 over the digest of its last entry. [Sensitivity: NONE]',
  policy: 'Version of the retention file that the case was told. [Sensitivity: NONE]',
};

const HOLD_COLUMNS = {
  id: 'Random id. [Sensitivity: NONE]',
  case_id: 'The case; null once it is gone. [Sensitivity: OFFICIAL-SENSITIVE]',
  reference: 'Its reference. [Sensitivity: OFFICIAL-SENSITIVE]',
  why: 'What the case must be kept for. [Sensitivity: OFFICIAL-SENSITIVE]',
  proposed_by: 'First person. [Sensitivity: PERSONAL]',
  proposed_at: 'When. [Sensitivity: NONE]',
  confirmed_by: 'Second person; null before. [Sensitivity: PERSONAL]',
  confirmed_at: 'When; null before. [Sensitivity: NONE]',
  end_proposed_by: 'Who proposed the end; null before. [Sensitivity: PERSONAL]',
  end_proposed_at: 'When; null before. [Sensitivity: NONE]',
  ended_by: 'Who agreed to the end; null while it stands. [Sensitivity: PERSONAL]',
  ended_at: 'When; null while it stands. [Sensitivity: NONE]',
};

const OPENING_COLUMNS = {
  id: 'Random id. [Sensitivity: NONE]',
  case_id: 'The case; null once it is gone. [Sensitivity: OFFICIAL-SENSITIVE]',
  reference: 'Its reference. [Sensitivity: OFFICIAL-SENSITIVE]',
  reason: 'Code of the reason. [Sensitivity: OFFICIAL-SENSITIVE]',
  silence: 'Lawful reason not to tell the colleague, or none. [Sensitivity: OFFICIAL-SENSITIVE]',
  asked_by: 'First custodian. [Sensitivity: PERSONAL]',
  asked_at: 'When. [Sensitivity: NONE]',
  agreed_by: 'Second custodian; null before. [Sensitivity: PERSONAL]',
  agreed_at: 'When; null before. [Sensitivity: NONE]',
  ends_at: 'End of the window, 60 minutes after; null before. [Sensitivity: NONE]',
  over_at: 'When it was ended or taken back; null before. [Sensitivity: NONE]',
  finding: 'justified or not-justified; null before the review. [Sensitivity: OFFICIAL-SENSITIVE]',
  note: 'What the review says; null before. [Sensitivity: OFFICIAL-SENSITIVE]',
  reviewed_by: 'Who reviewed, neither custodian; null before. [Sensitivity: PERSONAL]',
  reviewed_at: 'When; null before. [Sensitivity: NONE]',
};

/** Certificates, legal holds and openings with the recovery key. Who may not be the same person stands here, so that two
 *  requests at once cannot pass it. Called by the seventeenth migration alone, so what it does never changes. */
export async function createCaseCustody(runner: QueryRunner): Promise<void> {
  await createCertificate(runner);
  await createHold(runner);
  await createOpening(runner);
  await keepHeld(runner);
}

async function createCertificate(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table cases.certificate (
      id uuid primary key default gen_random_uuid(),
      reference text not null,
      erased_on date not null,
      erased_by text not null check (erased_by in ('colleague', 'retention')),
      entries smallint not null check (entries >= 0),
      chain text not null check (chain ~ '^[0-9a-f]{64}$'),
      policy text not null
    )`);
  await describeRelation(
    runner,
    'table cases.certificate',
    'Proof that a case was erased; nothing in it leads to a person',
    CERTIFICATE_COLUMNS,
  );
  await runner.query('grant select, insert on cases.certificate to muster_cases');
}

async function createHold(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table cases.legal_hold (
      id uuid primary key default gen_random_uuid(),
      case_id uuid references cases.case_file on delete set null,
      reference text not null,
      why text not null check (length(why) between 10 and 200),
      proposed_by uuid not null references access.account (id),
      proposed_at timestamptz not null,
      confirmed_by uuid references access.account (id) check (confirmed_by <> proposed_by),
      confirmed_at timestamptz,
      end_proposed_by uuid references access.account (id),
      end_proposed_at timestamptz,
      ended_by uuid references access.account (id) check (ended_by <> end_proposed_by),
      ended_at timestamptz,
      check (num_nonnulls(confirmed_by, confirmed_at) in (0, 2)),
      check (num_nonnulls(end_proposed_by, end_proposed_at) in (0, 2)),
      check (num_nonnulls(ended_by, ended_at) in (0, 2)),
      check (ended_by is null or end_proposed_by is not null)
    )`);
  await runner.query(
    'create unique index legal_hold_standing on cases.legal_hold (case_id) where ended_at is null',
  );
  await describeRelation(
    runner,
    'table cases.legal_hold',
    'Cases that must not be removed: proposed by one person, confirmed by another, ended the same way',
    HOLD_COLUMNS,
  );
  await runner.query('grant select, insert on cases.legal_hold to muster_cases');
  await runner.query(
    `grant update (confirmed_by, confirmed_at, end_proposed_by, end_proposed_at, ended_by, ended_at)
       on cases.legal_hold to muster_cases`,
  );
}

async function createOpening(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table cases.break_glass (
      id uuid primary key default gen_random_uuid(),
      case_id uuid references cases.case_file on delete set null,
      reference text not null,
      reason text not null
        check (reason in ('risk-to-life', 'serious-crime', 'court-order', 'lost-phrase', 'listener-gone')),
      silence text not null
        check (silence in ('none', 'risk-of-harm', 'prejudice-to-investigation', 'court-order')),
      asked_by uuid not null references access.account (id),
      asked_at timestamptz not null,
      agreed_by uuid references access.account (id) check (agreed_by <> asked_by),
      agreed_at timestamptz,
      ends_at timestamptz check (ends_at = agreed_at + interval '60 minutes'),
      over_at timestamptz,
      finding text check (finding in ('justified', 'not-justified')),
      note text check (length(note) between 10 and 500),
      reviewed_by uuid references access.account (id) check (reviewed_by <> asked_by and reviewed_by <> agreed_by),
      reviewed_at timestamptz,
      check (num_nonnulls(agreed_by, agreed_at, ends_at) in (0, 3)),
      check (num_nonnulls(finding, note, reviewed_by, reviewed_at) in (0, 4)),
      check (reviewed_at is null or over_at is not null)
    )`);
  await runner.query(
    'create unique index break_glass_standing on cases.break_glass (case_id) where over_at is null',
  );
  await describeRelation(
    runner,
    'table cases.break_glass',
    'Openings of one case with the recovery key by two custodians, and their review',
    OPENING_COLUMNS,
  );
  await runner.query('grant select, insert on cases.break_glass to muster_cases');
  await runner.query(
    `grant update (agreed_by, agreed_at, ends_at, over_at, finding, note, reviewed_by, reviewed_at)
       on cases.break_glass to muster_cases`,
  );
}

/** Whatever removes, the database refuses it while a case is held. */
async function keepHeld(runner: QueryRunner): Promise<void> {
  const keep = (held: string) => `returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
    begin
      if ${held} then
        raise exception 'a legal hold keeps this case' using errcode = 'check_violation';
      end if;
      return case when tg_op = 'DELETE' then old else new end;
    end $$`;
  await runner.query(`create function cases.keep_held_case() ${keep('old.held')}`);
  await runner.query(
    `create function cases.keep_held_entry() ${keep('exists (select from cases.case_file f where f.id = old.case_id and f.held)')}`,
  );
  await runner.query(
    'create trigger keep_held before delete on cases.case_file for each row execute function cases.keep_held_case()',
  );
  await runner.query(`
    create trigger keep_held before update on cases.entry for each row
      when (old.ciphertext is not null and new.ciphertext is null) execute function cases.keep_held_entry()`);
}
