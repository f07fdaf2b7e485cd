import { createHash } from 'node:crypto';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { packChoicesSchema, packDownloadSchema, packReadingSchema, packSchema } from '@muster/contracts';
import { canonicalJson } from '@muster/packs';
import { Client } from 'pg';
import { openSession } from '../../../test/open-session';
import { aBuiltRelease, type FixtureCell } from '../../../test/release-fixture';
import { asOpenDatabase, testConfiguration } from '../../../test/test-configuration';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database';
import { createHttpApp } from '../../create-http-app';
import { ReleaseDecisions } from '../releases/release-decisions.service';

const AUDIENCE = 'dei-governance-board';
const CELLS: readonly FixtureCell[] = [
  ...[
    { coords: {}, value: 60 },
    { coords: { ethnicity: 'black' }, value: 20 },
  ],
  { coords: { ethnicity: 'asian', rank: 'sergeant' }, value: null },
];

describe('packs', () => {
  let database: TestDatabase;
  let owner: Client;
  let app: NestFastifyApplication;
  let release: string;
  const sessions: Record<string, Record<string, string>> = {};

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new Client(database.address.owner);
    await owner.connect();
    app = await createHttpApp(testConfiguration(), asOpenDatabase(database));
    for (const role of ['analyst', 'plan-lead', 'dpo', 'board', 'network', 'scrutiny', 'steward'] as const) {
      sessions[role] = await openSession(app, [role], `a-${role}`);
    }
    sessions['other'] = await openSession(app, ['analyst'], 'an-other');
    release = await aRelease('2025-Q3');
    await decideRelease('approve', release);
    await decideRelease('publish', release);
    await owner.query(
      `insert into workforce.commitment (force, ref, kind, title, version, changed_by, changed_at)
       select 'EXMP', ref, 'commitment', 'Keep colleagues', 1, 'example', now()
         from unnest(array['193', '194', '195', '202', '352']) as ref`,
    );
  });
  afterEach(async () => {
    await owner.query(`alter table release.pack disable trigger keep_pack`);
    await owner.query('delete from release.pack');
    await owner.query(`alter table release.pack enable trigger keep_pack`);
    await owner.query('delete from workforce.commitment_rating');
  });
  afterAll(async () => {
    await app.close();
    await owner.end();
    await database.drop();
  });

  const aRelease = (period: string) => aBuiltRelease(owner, { period, cells: CELLS });
  const decideRelease = async (kind: 'approve' | 'publish' | 'archive', id: string) => {
    expect(await app.get(ReleaseDecisions).decide(kind, id, 'a-dpo')).toMatchObject({ ok: true });
  };
  const post = (who: string, path: string, payload: object = {}) =>
    app.inject({ method: 'POST', url: `/api/packs${path}`, headers: sessions[who] ?? {}, payload });
  const get = (who: string, path: string) =>
    app.inject({ url: `/api/packs${path}`, headers: sessions[who] ?? {} });
  const build = (changes: object = {}, who = 'analyst') =>
    post(who, '', { force: 'EXMP', audience: AUDIENCE, period: '2025-Q3', ...changes });
  const built = async (changes: object = {}) => {
    const response = await build(changes);
    expect([response.statusCode, response.body]).toEqual([201, expect.any(String)]);
    return packSchema.parse(response.json());
  };
  const code = (response: { json: () => { code: string } }) => response.json().code;
  const listed = async (who: string) =>
    (await get(who, '?force=EXMP')).json<{ packs: { id: string; state: string }[] }>().packs;

  it('say for whom and for which quarters they can be built', async () => {
    const choices = packChoicesSchema.parse((await get('analyst', '/choices?force=EXMP')).json());

    expect(choices.audiences).toHaveLength(8);
    expect(choices.periods).toEqual([{ period: '2025-Q3', label: 'Q2 2025/26', asAt: '2025-09-28' }]);
  });

  describe('that cannot be built', () => {
    const rate = (ref: string, period: string | null, to: string) =>
      owner.query(
        `insert into workforce.commitment_rating (force, ref, seq, rating, period, period_from, period_to, recorded_by,
                                                  recorded_at)
         values ('EXMP', $1, 1, 'amber', $2::text, case when $2::text is not null then date '2025-07-01' end,
                 case when $2::text is not null then $3::date end, 'example', now())`,
        [ref, period, to],
      );

    it.each([
      ['a forum that is not there', { audience: 'nobody' }, 404, 'unknown-audience'],
      ['a force that is not there', { force: 'NOPE' }, 404, 'unknown-force'],
      ['a quarter without a release', { period: '2024-Q2' }, 404, 'period-without-release'],
      ['a meeting on no day', { meeting: '2026-02-31' }, 422, 'pack-meeting-invalid'],
    ])('are refused: %s', async (_, changes, status, refusal) => {
      const response = await build(changes);
      expect([response.statusCode, code(response)]).toEqual([status, refusal]);
      expect(await listed('analyst')).toEqual([]);
    });

    it('are refused on a release that is not published', async () => {
      const waiting = await aRelease('2026-Q1');
      expect(code(await build({ period: '2026-Q1' }))).toBe('pack-release-unpublished');
      await owner.query(
        `update release.release set state = 'discarded', ended_by = 'x', ended_at = now() where id = $1`,
        [waiting],
      );
      expect(code(await build({ period: '2026-Q1' }))).toBe('period-without-release');
    });

    it('are refused with a rating without a period, and say which', async () => {
      await rate('195', null, '2025-09-30');
      const response = await build({ audience: 'isob' });
      expect(response.json()).toMatchObject({
        ...{ status: 409, code: 'rating-without-period' },
        detail: expect.stringContaining('195') as string,
      });
    });

    it('are refused with a rating whose period is not over at the meeting', async () => {
      await rate('352', 'Q2 2025/26', '2025-09-30');
      expect(code(await build({ audience: 'isob', meeting: '2025-09-15' }))).toBe('pack-rating-in-future');
      expect((await build({ audience: 'isob', meeting: '2025-10-15' })).statusCode).toBe(201);
    });
  });

  it('state the board position as at the meeting, without ratings of a later period', async () => {
    await owner.query(
      `insert into workforce.commitment_rating (force, ref, seq, rating, period, period_from, period_to, recorded_by,
                                                recorded_at)
       values ('EXMP', '352', 1, 'red', 'Q3 2025/26', '2025-10-01', '2025-12-31', 'example', now())`,
    );
    const positionAt = async (meeting: string) => {
      const { id } = await built({ audience: 'prap-board', meeting });
      const { document } = packReadingSchema.parse((await get('analyst', `/${id}`)).json());
      return JSON.stringify(document.sections.find(({ id: section }) => section === 'position'));
    };

    expect(await positionAt('2025-09-30')).not.toContain('Q3 2025/26');
    expect(await positionAt('2026-01-31')).toContain('Q3 2025/26');
  });

  it('name the commitments that the register does not have', async () => {
    const { id } = await built({ audience: 'dei-progress-boards' });
    const { document } = packReadingSchema.parse((await get('analyst', `/${id}`)).json());
    const block = document.sections.find(({ kind }) => kind === 'commitments')?.blocks[0];
    expect(block?.table?.rows.map((row) => row.id)).toEqual(['195', '202']);
    expect(block?.sentences.flat().map(({ text }) => text)).toContain(
      'The register does not have 198, 199, 210.',
    );
  });

  describe('on their way', () => {
    it('go from draft to readers through a second person, and are read as they were frozen', async () => {
      const { id, hash, state } = await built();
      expect(state).toBe('built');
      expect((await get('plan-lead', `/${id}`)).statusCode).toBe(200);
      for (const who of ['board', 'network', 'scrutiny']) {
        expect([who, (await get(who, `/${id}`)).statusCode, await listed(who)]).toEqual([who, 404, []]);
      }
      expect(code(await post('plan-lead', `/${id}/approval`))).toBe('pack-not-frozen');
      expect(packSchema.parse((await post('analyst', `/${id}/freezing`)).json())).toMatchObject({ hash });
      expect(code(await post('analyst', `/${id}/freezing`))).toBe('pack-frozen-already');
      expect(code(await post('plan-lead', `/${id}/publication`))).toBe('pack-not-approved');
      expect(code(await post('analyst', `/${id}/approval`))).toBe('own-pack');
      expect(code(await post('board', `/${id}/approval`))).toBe('not-allowed');
      expect(code(await post('steward', `/${id}/approval`))).toBe('not-allowed');
      expect((await post('plan-lead', `/${id}/approval`)).json()).toMatchObject({ state: 'approved' });
      expect(code(await post('other', `/${id}/approval`))).toBe('pack-approved-already');
      expect(code(await post('dpo', `/${id}/archive`))).toBe('pack-not-published');
      expect((await get('board', `/${id}`)).statusCode).toBe(404);
      expect((await post('plan-lead', `/${id}/publication`)).json()).toMatchObject({ state: 'published' });

      const { pack, document } = packReadingSchema.parse((await get('board', `/${id}`)).json());
      expect(pack).toMatchObject({ id, approvedBy: 'a-plan-lead', builtBy: 'a-analyst', releaseId: release });
      expect(createHash('sha256').update(canonicalJson(document)).digest('hex')).toBe(hash);
      expect(document.sections.map(({ id: section }) => section)).toEqual([
        ...['position', 'representation', 'representation-by-sex', 'representation-of-staff', 'progression'],
        ...['leaving', 'reasons', 'quality', 'commitments', 'annex'],
      ]);
      // A board's pack is not for networks, who may not read the board's release.
      expect([(await get('network', `/${id}`)).statusCode, await listed('network')]).toEqual([404, []]);
      const { rows } = await owner.query<{ action: string; outcome: string }>(
        `select action, outcome from audit.trail where object = $1 and outcome = 'done' order by seq`,
        [id],
      );
      expect(rows.map(({ action }) => action)).toEqual([
        ...['packs.build', 'packs.read', 'packs.freeze', 'packs.approve', 'packs.publish', 'packs.read'],
      ]);
    });

    it('reach networks and scrutiny when they are made for them, with no count below 15', async () => {
      const { id } = await built({ audience: 'isob' });
      for (const [who, path] of STEPS) expect((await post(who, `/${id}/${path}`)).statusCode).toBe(200);

      for (const who of ['network', 'scrutiny', 'board']) {
        const { pack, document } = packReadingSchema.parse((await get(who, `/${id}`)).json());
        // Whom it names is for the force alone.
        const names = who === 'board' ? ['a-analyst', 'a-plan-lead'] : [null, null];
        expect([pack.builtBy, pack.approvedBy]).toEqual(names);
        expect(await listed(who)).toMatchObject([{ builtBy: names[0], approvedBy: names[1] }]);
        const counts = document.traces.filter(({ denominator }) => denominator.startsWith('None'));
        expect(counts.every(({ value }) => Number(value.replace(',', '')) >= 15)).toBe(true);
      }
    });

    it('can be taken as HTML, ODS and CSV, which say that they are drafts until approved', async () => {
      const { id } = await built();
      const file = async (format: string) =>
        packDownloadSchema.parse((await get('dpo', `/${id}/file?format=${format}`)).json());
      const html = Buffer.from((await file('html')).base64, 'base64').toString();
      expect(html).toContain('<p class="draft">');
      expect(html).toContain('<html lang="en-GB">');
      expect((await file('ods')).name).toBe(`muster-pack-${AUDIENCE}-EXMP-2025-Q3.ods`);
      expect(
        Buffer.from((await file('csv')).base64, 'base64')
          .subarray(0, 2)
          .toString(),
      ).toBe('PK');
      expect((await get('dpo', `/${id}/file?format=pdf`)).statusCode).toBe(422);
    });

    it('are the same when built twice: a draft gives way, a frozen one does not', async () => {
      const [first, second] = [await built(), await built()];
      expect(second.hash).toBe(first.hash);
      expect((await listed('analyst')).map(({ id }) => id)).toEqual([second.id]);
      expect((await get('analyst', `/${first.id}`)).statusCode).toBe(404);
      expect((await post('analyst', `/${second.id}/freezing`)).statusCode).toBe(200);
      expect(code(await build())).toBe('pack-waits');
      expect((await post('dpo', `/${second.id}/discard`)).json()).toMatchObject({ state: 'discarded' });
      expect((await built()).hash).toBe(first.hash);
    });

    it('are frozen as they were looked at, or not at all', async () => {
      const { id } = await built();
      await owner.query(
        `insert into reference.annotation (force, day, kind, text, added_by, added_at)
         values ('EXMP', '2025-07-01', 'policy', 'A new policy began', 'example', now())`,
      );
      expect(code(await post('analyst', `/${id}/freezing`))).toBe('pack-changed-since');
      await owner.query('delete from reference.annotation');
      expect((await post('analyst', `/${id}/freezing`)).statusCode).toBe(200);
    });

    it('give way to a later pack of the same forum and quarter', async () => {
      const first = await built();
      for (const [who, path] of STEPS) await post(who, `/${first.id}/${path}`);
      const second = await built({ meeting: '2025-12-01' });
      for (const [who, path] of STEPS)
        expect((await post(who, `/${second.id}/${path}`)).statusCode).toBe(200);

      expect((await listed('board')).map(({ id, state }) => [id, state])).toEqual([
        [second.id, 'published'],
        [first.id, 'archived'],
      ]);
      expect((await get('board', `/${first.id}`)).json()).toMatchObject({ pack: { replacedBy: second.id } });
      expect((await post('dpo', `/${second.id}/archive`)).json()).toMatchObject({ state: 'archived' });
      for (const [id, words] of [
        [first.id, 'Replaced. A later pack took the place of this one.'],
        [second.id, 'Withdrawn. This pack is kept for the record.'],
      ] as const) {
        const file = packDownloadSchema.parse((await get('board', `/${id}/file?format=html`)).json());
        expect(Buffer.from(file.base64, 'base64').toString()).toContain(words);
      }
      expect(code(await post('dpo', `/${second.id}/archive`))).toBe('pack-ended');
    });
  });

  describe('in the database', () => {
    it('cannot be changed or deleted by anybody', async () => {
      const { id } = await built();
      for (const change of [
        "content = '{}'",
        "hash = sha256('x')",
        "built_by = 'y'",
        "state = 'published'",
      ]) {
        await expect(owner.query(`update release.pack set ${change} where id = $1`, [id])).rejects.toThrow();
      }
      await expect(owner.query('delete from release.pack')).rejects.toThrow('packs are never deleted');
    });

    it('cannot be approved by the builder or the terminal', async () => {
      const { id } = await built();
      await post('analyst', `/${id}/freezing`);
      for (const who of ['a-analyst', 'command-line']) {
        await expect(
          owner.query(
            `update release.pack set state = 'approved', approved_by = $2, approved_at = now() where id = $1`,
            [id, who],
          ),
        ).rejects.toThrow('pack_has_two_people');
      }
    });

    it('hide their content from whoever serves requests', async () => {
      const api = new Client(database.address.api);
      await api.connect();
      await expect(api.query('select content from release.pack')).rejects.toMatchObject({ code: '42501' });
      await api.end();
    });
  });

  it('leave their readers with their release', async () => {
    const [published, waiting] = [await built(), await built({ audience: 'isob' })];
    for (const [who, path] of STEPS) await post(who, `/${published.id}/${path}`);
    await post('analyst', `/${waiting.id}/freezing`);
    await decideRelease('archive', release);

    for (const who of ['board', 'plan-lead']) {
      const read = [`/${published.id}`, `/${published.id}/file?format=html`].map((path) => get(who, path));
      const statuses = (await Promise.all(read)).map(({ statusCode }) => statusCode);
      expect([who, statuses, await listed(who)]).toEqual([who, [404, 404], []]);
    }
    expect((await get('dpo', `/${published.id}`)).json()).toMatchObject({
      pack: { releasePublished: false },
    });
    expect(code(await post('plan-lead', `/${waiting.id}/approval`))).toBe('pack-release-archived');
    expect(code(await build())).toBe('pack-release-archived');
  });
});

const STEPS = [
  ['analyst', 'freezing'],
  ['plan-lead', 'approval'],
  ['dpo', 'publication'],
] as const;
