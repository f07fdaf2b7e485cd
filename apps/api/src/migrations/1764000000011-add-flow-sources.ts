import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { describeRelation } from './describe-relation';

const ROUTE_COLUMNS = {
  force: 'Code of the force. [Sensitivity: NONE]',
  person: 'Keyed pseudonym of the joiner or rejoiner within the force. [Sensitivity: PERSONAL]',
  kind: 'joiner or rejoiner. [Sensitivity: PERSONAL]',
  previous_as_at: 'As-at date of the snapshot before: the person came after it. [Sensitivity: PERSONAL]',
  as_at:
    'As-at date of the snapshot that showed it: the person came on or before it. [Sensitivity: PERSONAL]',
  route: 'Code of the entry route in vocabulary, null when not held. [Sensitivity: PERSONAL]',
};

const AWAY_COLUMNS = {
  force: 'Code of the force. [Sensitivity: NONE]',
  person: 'Keyed pseudonym within the force. [Sensitivity: PERSONAL]',
  previous_as_at: 'As-at date of the last snapshot that shows the person. [Sensitivity: PERSONAL]',
  as_at: 'As-at date of the snapshot that no longer does. [Sensitivity: PERSONAL]',
};

/** What event feeds say of those who came, and of those who are missing from a file without having left. */
export class AddFlowSources1764000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createEntryRoute(runner);
    await createAway(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view workforce.flow_away, workforce.flow_entry_route');
  }
}

/** An event counts if it is the only one of the person's joining in the period. Looked up flow by flow, like the reasons of
 *  leavers, because events have an index by person and flows have none. */
async function createEntryRoute(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create view workforce.flow_entry_route as
    select f.force, f.person, f.kind, f.previous_as_at, f.as_at, told.route
      from workforce.flow f
      left join lateral (
        select min(e.entry_route) filter (where v.code not in ('not-recorded', 'not-held')) as route
          from workforce.event e
          join workforce.event_feed d on d.id = e.feed and d.state = 'published'
          left join workforce.vocabulary v
                 on v.force = e.force and v.dimension = 'entry-route' and v.id = e.entry_route
         where e.force = f.force and e.person = f.person and e.kind in ('joiner', 'rejoiner')
           and e.on_date > f.previous_as_at and e.on_date <= f.as_at
        having count(*) = 1
      ) told on true
     where f.kind in ('joiner', 'rejoiner')`);
  await describeRelation(
    runner,
    'view workforce.flow_entry_route',
    'By which route each joiner and rejoiner came, from an event feed',
    ROUTE_COLUMNS,
  );
  await runner.query('grant select on workforce.flow_entry_route to muster_api');
}

/** A leaving date in the file of the snapshot, or a leaver event of the period, says that the person has left. */
async function createAway(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create view workforce.flow_away as
    select f.force, f.person, f.previous_as_at, f.as_at
      from workforce.flow f
     cross join lateral (
        select bool_or(e.kind = 'leaver') as has_left
          from workforce.event e
          join workforce.event_feed d on d.id = e.feed and d.state = 'published'
         where e.force = f.force and e.person = f.person
           and e.kind in ('leaver', 'career-break-start', 'secondment-out-start')
           and e.on_date > f.previous_as_at and e.on_date <= f.as_at
      ) told
     where f.kind = 'leaver' and f.leaving_date is null and not told.has_left`);
  await describeRelation(
    runner,
    'view workforce.flow_away',
    'People missing from a file who, as an event feed says, began a career break or a secondment and did not leave',
    AWAY_COLUMNS,
  );
  await runner.query('grant select on workforce.flow_away to muster_api');
}
