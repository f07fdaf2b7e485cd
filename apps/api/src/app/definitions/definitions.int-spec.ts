import 'reflect-metadata';
import { join } from 'node:path';
import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type Classification, type Definition, type Grouping, readDefinitionFile } from '@muster/domain';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { asOpenDatabase, testConfiguration } from '../../../test/test-configuration';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database';
import { AccessModule } from '../access/access.module';
import { PlatformModule } from '../platform/platform.module';
import { DefinitionSaving } from './definition-saving.service';
import { DefinitionsModule } from './definitions.module';
import { DefinitionsService } from './definitions.service';
import { readJsonFile } from './read-json-file';

const PROJECT = join(__dirname, '../../../../..');
const NOON = () => new Date('2026-04-01T12:00:00Z');

function example(name: string): readonly Definition[] {
  const content = readJsonFile(join(PROJECT, 'definitions/examples'), name);
  const read = content.ok ? readDefinitionFile(content.value) : content;
  if (!read.ok) throw new Error(read.refusal.message);
  return read.value;
}

describe('definitions in the database', () => {
  let database: TestDatabase;
  let app: INestApplicationContext;
  let definitions: DefinitionsService;
  let saving: DefinitionSaving;
  let dataSource: DataSource;

  const start = async () => {
    const platform = PlatformModule.on(testConfiguration(), asOpenDatabase(database), NOON);
    app = await NestFactory.createApplicationContext(
      { module: class {}, imports: [platform, AccessModule, DefinitionsModule] },
      { logger: false, abortOnError: false },
    );
    definitions = app.get(DefinitionsService);
    saving = app.get(DefinitionSaving);
    dataSource = app.get(DataSource);
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    await start();
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  it('holds what the program ships as soon as it has started', async () => {
    const { byId, shipped } = await definitions.all();

    expect([...shipped]).toEqual(
      expect.arrayContaining([
        'ethnicity-18-plus-1',
        'ethnicity-5-plus-1',
        'officer-ranks',
        'exmp',
        'census-2021-sex-16-64',
      ]),
    );
    expect(byId.has('nypd')).toBe(false);
    expect(await definitions.force('EXMP')).toMatchObject({ name: 'Example Constabulary', synthetic: true });
  });

  it('saves nothing more at the next start', async () => {
    const before = (await definitions.all()).revision;
    await app.close();
    await start();

    expect((await definitions.all()).revision).toBe(before);
  });

  it('saves a bundle with a force, its classification and its ladder, and says unchanged the second time', async () => {
    const first = await saving.save(example('nypd.json'), 'command-line');
    const second = await saving.save(example('nypd.json'), 'command-line');

    expect(first).toMatchObject({
      ok: true,
      value: [
        { id: 'nypd-ethnicity', outcome: 'created', version: 1 },
        { id: 'nypd-ranks', outcome: 'created' },
        { id: 'nypd', outcome: 'created' },
      ],
    });
    expect(second).toMatchObject({ ok: true, value: [{ outcome: 'unchanged', version: 1 }, {}, {}] });
    expect((await definitions.force('NYPD'))?.rankLadders).toEqual(['nypd-ranks']);
  });

  it('leaves a link in the audit trail for what was saved', async () => {
    const owner = new Client(database.address.owner);
    await owner.connect();
    const { rows } = await owner.query<{ actor: string }>(
      `select actor from audit.event where action = 'definitions.save' and object = 'nypd'`,
    );
    await owner.end();

    expect(rows).toEqual([{ actor: 'command-line' }]);
  });

  it('refuses to change a definition that ships', async () => {
    const sex = (await definitions.classification('sex')) as Classification;

    const saved = await saving.save([{ ...sex, label: 'Gender' }], 'command-line');

    expect(saved).toMatchObject({ ok: false, refusal: { code: 'shipped-definition' } });
  });

  it('refuses an id that another kind of definition has', async () => {
    const saved = await saving.save(
      [
        {
          kind: 'rank-ladder',
          id: 'nypd',
          label: 'x',
          source: 'x',
          workforceType: 'staff',
          ranks: [{ code: 'a', label: 'A', order: 1 }],
        },
      ],
      'command-line',
    );

    expect(saved).toMatchObject({ ok: false, refusal: { code: 'id-taken' } });
  });

  it('names every broken reference of a file at once and saves none of it', async () => {
    const before = (await definitions.all()).revision;
    const broken: Grouping = {
      kind: 'grouping',
      id: 'broken',
      dimension: 'sex',
      label: 'Broken',
      definition: 'x',
      source: 'x',
      overlapping: false,
      groups: [{ code: 'a', label: 'A' }],
      members: { sex: { a: ['female', 'typo'] }, nowhere: { a: [] } },
    };

    const saved = await saving.save([broken], 'command-line');

    expect(saved).toMatchObject({ ok: false, refusal: { code: 'definition-invalid' } });
    expect(saved.ok ? '' : saved.refusal.message).toMatch(
      /no category typo.*category male is in no group.*nowhere, which does not exist/,
    );
    expect((await definitions.all()).revision).toBe(before);
  });

  it('lets a definition that snapshots rest on grow, but not lose a code', async () => {
    await dataSource.query(
      `insert into workforce.snapshot (force, as_at, mapping_id, mapping, created_by, state)
       values ('NYPD', '2021-05-02', 'nypd-officers', '{}', 'steward', 'ready')`,
    );
    const held = (await definitions.classification('nypd-ethnicity')) as Classification;
    const larger = {
      ...held,
      categories: [...held.categories, { code: 'pacific', label: 'Pacific', state: 'declared' as const }],
    };

    const shrunk = await saving.save([{ ...held, categories: held.categories.slice(1) }], 'command-line');
    const grown = await saving.save([larger], 'command-line');

    expect(shrunk).toMatchObject({ ok: false, refusal: { code: 'definition-in-use' } });
    expect(grown).toMatchObject({ ok: true, value: [{ outcome: 'changed', version: 2 }] });
  });

  it('keeps every version and lets the API role neither change nor remove one', async () => {
    const versions = await dataSource.query<unknown[]>(
      `select version from reference.definition where id = 'nypd-ethnicity'`,
    );

    expect(versions).toHaveLength(2);
    await expect(dataSource.query('delete from reference.definition')).rejects.toThrow(/permission denied/);
    await expect(dataSource.query(`update reference.definition set saved_by = 'x'`)).rejects.toThrow(
      /permission denied/,
    );
  });
});
