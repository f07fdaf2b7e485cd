import { type QueryRunner } from 'typeorm';

/** Sets which kinds of definition may be stored. Migrations since the eighth call it, so what it does never changes. */
export async function allowDefinitionKinds(runner: QueryRunner, kinds: readonly string[]): Promise<void> {
  const list = kinds.map((kind) => `'${kind}'`).join(', ');
  await runner.query(`
    alter table reference.definition drop constraint definition_kind_check,
      add constraint definition_kind_check check (kind in (${list}))`);
}
