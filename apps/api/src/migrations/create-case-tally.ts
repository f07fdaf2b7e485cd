import { type QueryRunner } from 'typeorm';
import { describeRelation } from './describe-relation';

const TICK_COLUMNS = {
  id: 'Random id of the tick, made in a browser. [Sensitivity: NONE]',
  force: 'Code of the force. [Sensitivity: NONE]',
  kind: 'theme, option, outcome or ask. [Sensitivity: OFFICIAL-SENSITIVE]',
  code: 'What is counted. [Sensitivity: OFFICIAL-SENSITIVE]',
};

const TALLY_COLUMNS = {
  force: 'Code of the force. [Sensitivity: NONE]',
  half_year: 'Half-year in which it was counted: 2026-H1. [Sensitivity: NONE]',
  kind: 'theme, option, outcome or ask. [Sensitivity: OFFICIAL-SENSITIVE]',
  code: 'What is counted. [Sensitivity: OFFICIAL-SENSITIVE]',
  count: 'How many ticks, before any rule of disclosure. [Sensitivity: OFFICIAL-SENSITIVE]',
};

const FUNNEL_COLUMNS = {
  force: 'Code of the force. [Sensitivity: NONE]',
  half_year: 'Half-year in which the cases were opened: 2026-H1. [Sensitivity: NONE]',
  step: 'State that they have reached at least once. [Sensitivity: OFFICIAL-SENSITIVE]',
  days: 'Days from the request to the acknowledgement, 60 for more; 0 for other steps. [Sensitivity: OFFICIAL-SENSITIVE]',
  count: 'How many cases, before any rule of disclosure. [Sensitivity: OFFICIAL-SENSITIVE]',
};

/** Totals of cases, and the queue in which ticks lose their time and order before they are counted. No column of a tick
 *  leads to a case, an account or a time. Called by the seventeenth migration alone, so what it does never changes. */
export async function createCaseTally(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table cases.tick_queue (
      id uuid primary key,
      force text not null,
      kind text not null check (kind in ('theme', 'option', 'outcome', 'ask')),
      code text not null check (code ~ '^[a-z0-9][a-z0-9:.-]{0,59}$')
    )`);
  await describeRelation(
    runner,
    'table cases.tick_queue',
    'Ticks that wait to be counted with at least nine others',
    TICK_COLUMNS,
  );
  await runner.query('create table cases.tick_seen (id uuid primary key)');
  await describeRelation(
    runner,
    'table cases.tick_seen',
    'Ticks that have come in, so that one sent twice counts once',
    { id: TICK_COLUMNS.id },
  );
  await runner.query('grant select, insert, delete on cases.tick_queue, cases.tick_seen to muster_cases');
  await runner.query(`
    create table cases.tally (
      force text not null,
      half_year text not null check (half_year ~ '^[0-9]{4}-H[12]$'),
      kind text not null check (kind in ('theme', 'option', 'outcome', 'ask')),
      code text not null,
      count integer not null check (count > 0),
      primary key (force, half_year, kind, code)
    )`);
  await describeRelation(runner, 'table cases.tally', 'Ticks of closed cases, counted', TALLY_COLUMNS);
  await runner.query('grant select, insert, update (count) on cases.tally to muster_cases');
  await runner.query(`
    create table cases.funnel (
      force text not null,
      half_year text not null check (half_year ~ '^[0-9]{4}-H[12]$'),
      step text not null,
      days smallint not null check (days between 0 and 60),
      count integer not null check (count > 0),
      primary key (force, half_year, step, days)
    )`);
  await describeRelation(
    runner,
    'table cases.funnel',
    'How far cases went, by the half-year of the request; stays when they are erased',
    FUNNEL_COLUMNS,
  );
  await runner.query('grant select on cases.funnel to muster_cases');
  await runner.query(`
    create table cases.counted (
      case_id uuid not null references cases.case_file on delete cascade,
      step text not null,
      primary key (case_id, step)
    )`);
  await describeRelation(runner, 'table cases.counted', 'Steps of a case that the funnel has counted', {
    case_id: 'The case. [Sensitivity: OFFICIAL-SENSITIVE]',
    step: 'The state. [Sensitivity: OFFICIAL-SENSITIVE]',
  });
  // No policy lets it see a row.
  await runner.query('grant select on cases.counted to muster_cases');
}
