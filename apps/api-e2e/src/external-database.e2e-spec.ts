import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type SnapshotList } from '@muster/contracts';
import { ExternalPostgres } from './set-up/external-postgres';
import { Installation } from './set-up/installation';
import { Visitor } from './set-up/visitor';
import { importWords, queryWords, uploadFields, workforceFile } from './set-up/workforce';

describe('a database of the administrator', () => {
  let server: ExternalPostgres;
  let muster: Installation;
  beforeAll(async () => {
    server = await ExternalPostgres.start();
    // Exactly what docs/operations.md tells the administrator to do.
    await server.asAdministrator(
      `create role muster login createrole password 'strong%word'`,
      `create database muster owner muster encoding 'UTF8' template template0`,
      `create database muster_again owner muster encoding 'UTF8' template template0`,
      `create database muster_latin owner muster encoding 'SQL_ASCII' locale 'C' template template0`,
      `create role powerless login password 'word'`,
      `create database of_powerless owner powerless encoding 'UTF8' template template0`,
    );
    muster = await Installation.make({ DATABASE_URL: server.url('muster', 'strong%25word', 'muster') });
  });
  afterAll(async () => {
    await muster.remove();
    await server.remove();
  });

  it.each([
    ['database-refused-login', 'muster', 'wrong', 'muster'],
    ['database-missing', 'muster', 'strong%25word', 'nowhere'],
    ['database-not-utf8', 'muster', 'strong%25word', 'muster_latin'],
    ['database-rights-missing', 'powerless', 'word', 'of_powerless'],
  ])('says %s to %s with %s on %s', async (code, ...login) => {
    const { out, said } = await muster.refused({ DATABASE_URL: server.url(...login) });

    expect(out).toBe('Starting the database...\n');
    expect(said).toMatch(new RegExp(`^muster: ${code}: [^\\n]+\\.\\n$`));
  });

  it('serves from it as a login without superuser rights', async () => {
    const running = await muster.start();
    const steward = await Visitor.named(muster, 'sam', 'steward');
    await muster.done(...importWords(muster, '2025-03-31', 300));
    const { id } = (await steward.upload(uploadFields('2025-04-30'), workforceFile(330))).json<{
      id: string;
    }>();
    expect((await steward.follow(id)).at(-1)).toBe('ready');
    await steward.post(`/api/snapshots/${id}/confirmation`);
    expect((await steward.follow(id)).at(-1)).toBe('published');

    const { snapshots } = (await steward.get('/api/snapshots?force=EXMP')).json<SnapshotList>();

    expect(snapshots.map(({ headcount }) => headcount)).toEqual([330, 300]);
    expect(await running.end('SIGTERM')).toMatchObject({ code: 0, said: '' });
    expect(existsSync(join(muster.dataDir, 'postgres'))).toBe(false);
    expect((await muster.muster('audit', 'verify')).code).toBe(0);
  });

  it('serves a login without any right to make roles when the administrator has granted them', async () => {
    await server.asAdministrator(
      'grant muster_api, muster_audit, muster_builder, muster_reader, muster_cases to powerless',
    );
    const environment = { DATABASE_URL: server.url('powerless', 'word', 'of_powerless') };

    const { code, said } = await muster.launch(['dist/api/muster.mjs', 'audit', 'verify'], environment).ended;

    expect({ code, said }).toEqual({ code: 0, said: '' });
  });

  describe('moved by backup', () => {
    const backup = () => join(muster.scratch, 'muster.backup');
    const keys = () => join(muster.scratch, 'muster.keys');
    let original: string;
    beforeAll(async () => {
      await muster.done('backup', backup());
      await muster.done('keys', 'export', keys());
      original = await muster.done(...queryWords('2025-04-30'));
    });

    it.each(['another external database', 'the embedded one'])('is the same in %s', async (where) => {
      const url = server.url('muster', 'strong%25word', 'muster_again');
      const place = await Installation.make(where === 'the embedded one' ? {} : { DATABASE_URL: url });
      try {
        await place.done('restore', backup());
        await place.done('keys', 'import', keys());

        expect(await place.done(...queryWords('2025-04-30'))).toBe(original);
        // The same people have the same pseudonyms there: 10 joined since, nobody left.
        const receipt = await place.done(...importWords(place, '2025-05-31', 340));
        expect(JSON.parse(receipt)).toMatchObject({ change: { joiners: 10, leavers: 0 } });
      } finally {
        await place.remove();
      }
    });
  });
});
