import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { describeRelation } from './describe-relation';

const VIEW_COLUMNS = {
  id: 'Id of the pack. [Sensitivity: NONE]',
  content: 'The whole pack. [Sensitivity: OFFICIAL-SENSITIVE]',
};

/** Plan leads approve packs and are readers of releases too: an archived release takes its packs from them as well. */
export class PartPlanLeadsFromPacks1764000000025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create view release.pack_for_plan_lead with (security_barrier = true) as
      select p.id, p.content from release.pack p join release.release r on r.id = p.release_id
       where p.content is not null and r.state = 'published'`);
    await describeRelation(
      runner,
      'view release.pack_for_plan_lead',
      'Packs as plan leads, who approve them, read them',
      VIEW_COLUMNS,
    );
    await runner.query('grant select on release.pack_for_plan_lead to muster_reader');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view release.pack_for_plan_lead');
  }
}
