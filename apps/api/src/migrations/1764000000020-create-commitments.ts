import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { describeRelation } from './describe-relation';

const NAMES = '^[A-Za-z0-9]([A-Za-z0-9 ./-]{0,28}[A-Za-z0-9])?$';

const KEY_COLUMNS = {
  force: 'Code of the force. [Sensitivity: NONE]',
  ref: 'Action reference as the force writes it. [Sensitivity: NONE]',
};

const COMMITMENT_COLUMNS = {
  ...KEY_COLUMNS,
  kind: 'commitment, recommendation or target. [Sensitivity: NONE]',
  title: 'What was promised, in words of our own. [Sensitivity: NONE]',
  owner: 'The post that answers for it, no name. [Sensitivity: NONE]',
  forum: 'Forum it is heard in, or the post that leads it. [Sensitivity: NONE]',
  next_step: 'What comes next. [Sensitivity: NONE]',
  due: 'Day by which the next step or the target is due. [Sensitivity: NONE]',
  target_share: 'Of a target: share of the group among those who join, 0 to 1. [Sensitivity: NONE]',
  target_of: 'Of a target: who is counted, in words. [Sensitivity: NONE]',
  stock_share:
    'Assumed for the implied effect: share of the group among everybody, published. [Sensitivity: NONE]',
  leaving_of_group: 'Assumed: part of the group that leaves in a year, published. [Sensitivity: NONE]',
  leaving_of_others: 'Assumed: part of all others that leaves in a year, published. [Sensitivity: NONE]',
  assumed_from: 'Where what is assumed comes from. [Sensitivity: NONE]',
  version: 'Goes up by one with every change. [Sensitivity: NONE]',
  changed_by: 'Who changed it last. [Sensitivity: PERSONAL]',
  changed_at: 'When it was changed last. [Sensitivity: NONE]',
};

const FILE_COLUMNS = {
  id: 'Random id of the file. [Sensitivity: NONE]',
  force: 'Code of the force. [Sensitivity: NONE]',
  file_sha256: 'SHA-256 of the bytes as received. [Sensitivity: NONE]',
  rows: 'Rows without the header. [Sensitivity: NONE]',
  created_by: 'Who brought it. [Sensitivity: PERSONAL]',
  created_at: 'When. [Sensitivity: NONE]',
};

const RATING_COLUMNS = {
  ...KEY_COLUMNS,
  seq: 'Order in which its ratings were written down, from 1. [Sensitivity: NONE]',
  rating: 'green, amber or red: who must unblock it. [Sensitivity: NONE]',
  period: 'What it is for: Q2 2025/26, September 2025 or 2025/26; null when not said. [Sensitivity: NONE]',
  period_from: 'First day of the period. [Sensitivity: NONE]',
  period_to: 'Last day of the period. [Sensitivity: NONE]',
  recorded_by: 'Who wrote it down. [Sensitivity: PERSONAL]',
  recorded_at: 'When it was written down. [Sensitivity: NONE]',
  file: 'File that brought it; null when it was typed. [Sensitivity: NONE]',
};

const MEASURE_COLUMNS = {
  ...KEY_COLUMNS,
  position: 'Place among the measures of the commitment, from 1. [Sensitivity: NONE]',
  measure: 'Id of a measure of Muster. [Sensitivity: NONE]',
  address: 'Page of the question with its state. [Sensitivity: NONE]',
};

const EVIDENCE_COLUMNS = {
  id: 'Random id. [Sensitivity: NONE]',
  force: KEY_COLUMNS.force,
  text: 'What shows that a commitment is met, or how far. [Sensitivity: NONE]',
  link: 'Address of a document, or null. [Sensitivity: NONE]',
  section: 'Where in the document, or null. [Sensitivity: NONE]',
  version: 'Goes up by one with every change. [Sensitivity: NONE]',
  changed_by: 'Who changed it last. [Sensitivity: PERSONAL]',
  changed_at: 'When it was changed last. [Sensitivity: NONE]',
};

const ANSWER_COLUMNS = { evidence: 'The piece of evidence. [Sensitivity: NONE]', ...KEY_COLUMNS };

/** The register of commitments (docs/imports.md, Commitments). The reference is the key; ratings are added and never
 *  changed; evidence and commitments meet many to many. */
export class CreateCommitments1764000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createRegister(runner);
    await createRatings(runner);
    await createEvidence(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table workforce.commitment_answer, workforce.commitment_evidence');
    await runner.query('drop table workforce.commitment_measure, workforce.commitment_rating');
    await runner.query('drop table workforce.commitment_file, workforce.commitment');
  }
}

const part = (column: string) => `${column} double precision check (${column} between 0 and 1)`;

async function createRegister(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table workforce.commitment (
      force text not null check (length(force) <= 20),
      ref text not null check (ref ~ '${NAMES}'),
      kind text not null check (kind in ('commitment', 'recommendation', 'target')),
      title text not null check (length(title) between 1 and 200),
      owner text check (length(owner) between 1 and 80),
      forum text check (length(forum) between 1 and 80),
      next_step text check (length(next_step) between 1 and 300),
      due date check (isfinite(due)),
      ${part('target_share')},
      target_of text check (length(target_of) between 1 and 120),
      ${part('stock_share')},
      ${part('leaving_of_group')},
      ${part('leaving_of_others')},
      assumed_from text check (length(assumed_from) between 1 and 200),
      version integer not null check (version > 0),
      changed_by text not null,
      changed_at timestamptz not null,
      primary key (force, ref),
      check (case when kind = 'target' then num_nonnulls(target_share, target_of, due) = 3
                  else num_nonnulls(target_share, target_of) = 0 end),
      check (num_nonnulls(stock_share, leaving_of_group, leaving_of_others, assumed_from) in (0, 4)),
      check (stock_share is null or target_share is not null)
    )`);
  await describeRelation(
    runner,
    'table workforce.commitment',
    'Commitments, recommendations and targets, one row a reference',
    COMMITMENT_COLUMNS,
  );
  await runner.query('grant select, insert, update on workforce.commitment to muster_api');
}

async function createRatings(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table workforce.commitment_file (
      id uuid primary key,
      force text not null check (length(force) <= 20),
      file_sha256 bytea not null check (length(file_sha256) = 32),
      rows integer not null check (rows > 0),
      created_by text not null,
      created_at timestamptz not null
    )`);
  await runner.query(`
    create table workforce.commitment_rating (
      force text not null,
      ref text not null,
      seq integer not null check (seq > 0),
      rating text not null check (rating in ('green', 'amber', 'red')),
      period text check (length(period) <= 40),
      period_from date check (isfinite(period_from)),
      period_to date check (isfinite(period_to) and period_to >= period_from),
      recorded_by text not null,
      recorded_at timestamptz not null,
      file uuid references workforce.commitment_file (id),
      primary key (force, ref, seq),
      foreign key (force, ref) references workforce.commitment (force, ref),
      check (num_nonnulls(period, period_from, period_to) in (0, 3))
    )`);
  await runner.query(`
    create table workforce.commitment_measure (
      force text not null,
      ref text not null,
      position smallint not null check (position > 0),
      measure text not null check (length(measure) <= 60),
      address text not null check (address ~ '^/[a-z]' and length(address) <= 500),
      primary key (force, ref, position),
      foreign key (force, ref) references workforce.commitment (force, ref)
    )`);
  const files = 'Lists of commitments that changed the register';
  await describeRelation(runner, 'table workforce.commitment_file', files, FILE_COLUMNS);
  const ratings = 'Ratings of commitments, one row each time one was written down';
  await describeRelation(runner, 'table workforce.commitment_rating', ratings, RATING_COLUMNS);
  const measures = 'Measures of Muster that commitments are linked to';
  await describeRelation(runner, 'table workforce.commitment_measure', measures, MEASURE_COLUMNS);
  await runner.query(
    'grant select, insert on workforce.commitment_file, workforce.commitment_rating to muster_api',
  );
  await runner.query('grant select, insert, delete on workforce.commitment_measure to muster_api');
}

async function createEvidence(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table workforce.commitment_evidence (
      id uuid primary key,
      force text not null check (length(force) <= 20),
      text text not null check (length(text) between 1 and 500),
      link text check (link ~ '^https://' and length(link) <= 500),
      section text check (length(section) between 1 and 120),
      version integer not null check (version > 0),
      changed_by text not null,
      changed_at timestamptz not null,
      unique nulls not distinct (force, text, link, section)
    )`);
  await runner.query(`
    create table workforce.commitment_answer (
      evidence uuid not null references workforce.commitment_evidence (id),
      force text not null,
      ref text not null,
      primary key (evidence, force, ref),
      foreign key (force, ref) references workforce.commitment (force, ref)
    )`);
  await runner.query('create index on workforce.commitment_answer (force, ref)');
  const evidence = 'Pieces of evidence; one may answer several commitments';
  await describeRelation(runner, 'table workforce.commitment_evidence', evidence, EVIDENCE_COLUMNS);
  const answers = 'Which evidence answers which commitment';
  await describeRelation(runner, 'table workforce.commitment_answer', answers, ANSWER_COLUMNS);
  await runner.query('grant select, insert, update on workforce.commitment_evidence to muster_api');
  await runner.query('grant select, insert, delete on workforce.commitment_answer to muster_api');
}
