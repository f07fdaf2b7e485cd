import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { describeRelation } from './describe-relation';

/** Columns of kept content before this migration, in the order of its stream. */
const FIRST_CONTENT = `{person,workforce_type,rank,unit,contract,ethnicity,sex,age_band,disability,religion,orientation,extra_1,extra_2,extra_3,extra_4,extra_5,extra_6,fte,service_start,rank_start,leaving_date,leaving_reason}`;

const FIRST_KINDS = ['joiner', 'rejoiner', 'leaver', 'promotion', 'demotion', 'transfer', 'conversion'];
const NEW_KINDS = [
  'acting-up',
  'acting-end',
  'career-break-start',
  'career-break-end',
  'secondment-out-start',
  'secondment-out-end',
  'hours-up',
  'hours-down',
];

const BRIDGE_COLUMNS = {
  snapshot:
    'Snapshot with which it was accepted; it counts while that snapshot is published. [Sensitivity: NONE]',
  force: 'Code of the force. [Sensitivity: NONE]',
  dimension: 'Dimension whose code was changed. [Sensitivity: NONE]',
  from_code: 'Code before. [Sensitivity: OFFICIAL-SENSITIVE]',
  to_code: 'Code after: another name for the same people. [Sensitivity: OFFICIAL-SENSITIVE]',
  as_at: 'As-at date of the snapshot, which first shows the new code. [Sensitivity: NONE]',
  actor: 'Username of the person who accepted it. [Sensitivity: PERSONAL]',
  at: 'When it was accepted. [Sensitivity: NONE]',
};

/** How a rank is held and where a person is assigned; the events of a working life; codes that were renamed for many at
 *  once; and which columns the kept content of a snapshot has, so that old content still fills newer spells. */
export class AddWorkingLives1764000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addSpellColumns(runner);
    await addContentColumns(runner);
    await setKinds(runner, [...FIRST_KINDS, ...NEW_KINDS]);
    await createCodeBridge(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table workforce.code_bridge');
    await runner.query('delete from workforce.flow where kind = any ($1)', [NEW_KINDS]);
    await setKinds(runner, FIRST_KINDS);
    await runner.query('alter table workforce.snapshot drop column content_columns');
    await runner.query('alter table workforce.spell drop column rank_basis, drop column assignment_status');
  }
}

async function addSpellColumns(runner: QueryRunner): Promise<void> {
  await runner.query(`
    alter table workforce.spell
      add column rank_basis smallint not null default 0,
      add column assignment_status smallint not null default 0`);
  await comment(
    runner,
    'column workforce.spell.rank_basis',
    'Code in vocabulary of how the rank is held, 0 when not held. [Sensitivity: PERSONAL]',
  );
  await comment(
    runner,
    'column workforce.spell.assignment_status',
    'Code of the assignment status in vocabulary, 0 when not held. [Sensitivity: PERSONAL]',
  );
}

async function addContentColumns(runner: QueryRunner): Promise<void> {
  await runner.query(
    `alter table workforce.snapshot add column content_columns text[] not null default '${FIRST_CONTENT}'`,
  );
  await runner.query(`alter table workforce.snapshot alter column content_columns set default '{}'`);
  await comment(
    runner,
    'column workforce.snapshot.content_columns',
    'Columns of the kept content in the order of its stream; a spell column that is not among them is not held. [Sensitivity: NONE]',
  );
  await runner.query('grant update (content_columns) on workforce.snapshot to muster_api');
}

async function setKinds(runner: QueryRunner, kinds: readonly string[]): Promise<void> {
  const list = kinds.map((kind) => `'${kind}'`).join(', ');
  await runner.query('alter table workforce.flow drop constraint flow_kind_check');
  await runner.query(`alter table workforce.flow add constraint flow_kind_check check (kind in (${list}))`);
  await comment(
    runner,
    'column workforce.flow.kind',
    `Kind of event as docs/methods/snapshots-and-spells.md defines it: ${kinds.join(', ')}. [Sensitivity: PERSONAL]`,
  );
}

async function createCodeBridge(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table workforce.code_bridge (
      snapshot uuid not null references workforce.snapshot (id),
      force text not null,
      dimension text not null check (dimension in ('unit', 'rank')),
      from_code text not null check (from_code <> ''),
      to_code text not null check (to_code <> '' and to_code <> from_code),
      as_at date not null,
      actor text not null,
      at timestamptz not null default now(),
      primary key (snapshot, dimension, from_code, to_code)
    )`);
  await runner.query('create index code_bridge_by_force on workforce.code_bridge (force, as_at)');
  await describeRelation(
    runner,
    'table workforce.code_bridge',
    'Codes that a force changed for many people at once: moves from one to the other are no events',
    BRIDGE_COLUMNS,
  );
  await runner.query('grant select, insert on workforce.code_bridge to muster_api');
}

async function comment(runner: QueryRunner, on: string, text: string): Promise<void> {
  await runner.query(`comment on ${on} is '${text}'`);
}
