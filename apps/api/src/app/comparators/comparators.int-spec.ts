import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  type ComparatorFigures,
  comparatorFiguresSchema,
  type ComparatorImport,
  comparatorImportSchema,
  comparatorOptionsSchema,
} from '@muster/contracts';
import { type ComparatorYear, unpackComparatorYears } from '@muster/domain';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { openSession } from '../../../test/open-session';
import { publishedForm } from '../../../test/published-form';
import { snapshotUpload } from '../../../test/snapshot-upload';
import { asOpenDatabase, testConfiguration } from '../../../test/test-configuration';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database';
import { createHttpApp } from '../../create-http-app';
import { IMPORT_COMPARATORS } from './import-comparators.command';
import { QUERY_COMPARATORS } from './query-comparators.command';
import { readShippedComparators } from './read-shipped-comparators';

const PROJECT = join(__dirname, '../../../../..');
const FIXTURES = join(PROJECT, 'libs/ingest/fixtures/comparators');
const WEST_MIDLANDS = 'E23000014';
const STAFFORDSHIRE = 'E23000015';

describe('public comparators', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let network: Record<string, string>;
  let steward: Record<string, string>;
  let workforce: readonly ComparatorYear[];

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await createHttpApp(
      testConfiguration(),
      asOpenDatabase(database),
      () => new Date('2026-11-22T12:00:00Z'),
    );
    network = await openSession(app, ['network']);
    steward = await openSession(app, ['steward']);
    const shipped = await readShippedComparators(PROJECT);
    const table = shipped.find(({ id }) => id === 'police-workforce');
    workforce = table ? unpackComparatorYears(table) : [];
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const get = (url: string, headers: Record<string, string> = network) =>
    app.inject({ method: 'GET', url: `/api/comparators${url}`, headers });
  const figures = async (query: string): Promise<ComparatorFigures> => {
    const response = await get(`/figures?${query}`);
    expect([response.statusCode, response.statusCode === 200 ? '' : response.body]).toEqual([200, '']);
    return comparatorFiguresSchema.parse(response.json());
  };

  it('says what can be asked, to every role, and which published force ours is', async () => {
    const options = comparatorOptionsSchema.parse((await get('')).json());

    expect(options.forces).toHaveLength(43);
    expect(options.measures.map(({ code, years }) => [code, years[0], years.at(-1)])).toEqual([
      ['women', 2007, 2022],
      ['ethnicity', 2003, 2006],
    ]);
    expect(options.own).toContainEqual({
      force: 'EXMP',
      name: 'Example Constabulary',
      synthetic: true,
      comparator: WEST_MIDLANDS,
    });
    expect(options.sources[0]).toMatchObject({
      origin: 'shipped',
      source: expect.stringMatching(/Open Government Licence v3\.0$/) as string,
    });
    expect((await get('', {})).json()).toMatchObject({ code: 'not-signed-in' });
  });

  // Published by the Home Office: 2,700 women of 7,706 officers of West Midlands at 31 March 2022.
  it('gives the share of women among officers of every force and of England and Wales', async () => {
    const { rows, people, sources } = await figures('measure=women&year=2022');

    expect(rows).toHaveLength(44);
    expect(rows[0]?.area).toBe('england-and-wales');
    const row = rows.find(({ area }) => area === WEST_MIDLANDS);
    expect(row).toMatchObject({ headcount: 2_700, declared: 7_706, total: 7_706, areaName: 'West Midlands' });
    // Wilson interval of 2,700 of 7,706, worked out with decimal arithmetic apart from this program.
    expect([row?.share, row?.lower, row?.upper]).toEqual([
      expect.closeTo(0.350376, 6),
      expect.closeTo(0.339801, 6),
      expect.closeTo(0.361101, 6),
    ]);
    expect([people, sources[0]?.years]).toEqual(['police officers', [2022]]);
  });

  // Published by the Home Office: full-time posts of officers in England and Wales.
  it.each([
    [2009, 143_769],
    [2020, 129_110],
    [2022, 140_228],
  ])('adds the forces up to England and Wales at 31 March %i', async (year, fte) => {
    const { rows } = await figures(`measure=women&year=${year}&force=${WEST_MIDLANDS}`);

    expect(rows.map(({ area }) => area)).toEqual(['england-and-wales', WEST_MIDLANDS]);
    expect(Math.round(rows[0]?.totalFte ?? 0)).toBe(fte);
  });

  // The published rows themselves, added up here without the program's readers.
  it('gives every rank as it was published', async () => {
    const lines = readFileSync(join(FIXTURES, 'ok/police-workforce.csv'), 'utf8').trim().split('\n');
    const { rows } = await figures(
      `measure=women&year=2021&by=rank&force=${STAFFORDSHIRE}&workerType=officer`,
    );
    const own = rows.filter(({ area }) => area === STAFFORDSHIRE);
    const expected = own.map(({ rankLabel }) => {
      const of = lines
        .map((line) => line.split(','))
        .filter((cells) => cells[0] === '2021-03-01' && cells[1] === STAFFORDSHIRE && cells[5] === rankLabel);
      const add = (wanted: (sex: string) => boolean, at: number) =>
        of.filter((cells) => wanted(cells[4] ?? '')).reduce((sum, cells) => sum + Number(cells[at]), 0);
      const silent = (sex: string) => sex === 'Not stated' || sex === 'Prefer not to say';
      return {
        rankLabel,
        headcount: add((sex) => sex === 'Female', 7),
        declared: add((sex) => !silent(sex), 7),
        total: add(() => true, 7),
        fte: expect.closeTo(
          add((sex) => sex === 'Female', 8),
          1,
        ) as number,
      };
    });

    expect(own.map(({ rank }) => rank)).toEqual([
      ...['constable', 'sergeant', 'inspector', 'chief-inspector', 'superintendent'],
      ...['chief-superintendent', 'chief-officer'],
    ]);
    expect(
      own.map(({ rankLabel, headcount, declared, total, fte }) => ({
        rankLabel,
        headcount,
        declared,
        total,
        fte,
      })),
    ).toEqual(expected);
  });

  // Published by the Home Office.
  it.each([
    [2003, 7_934, 125],
    [2004, 8_125, 131],
    [2005, 8_281, 127],
    [2006, 8_316, 133],
  ])('gives officers by ethnic group at 31 March %i, in our order', async (year, officers, black) => {
    const { rows } = await figures(`measure=ethnicity&year=${year}&force=${WEST_MIDLANDS}`);
    const own = rows.filter(({ area }) => area === WEST_MIDLANDS);

    expect(own.map(({ group }) => group)).toEqual([
      'asian',
      'black',
      'mixed',
      'white',
      'chinese-or-other',
      'not-stated',
    ]);
    expect(own[1]).toMatchObject({ headcount: black, total: officers });
    expect(own.reduce((sum, { headcount }) => sum + headcount, 0)).toBe(officers);
    expect(own.at(-1)).toMatchObject({ undeclared: true, share: null });
  });

  // The published rows themselves, added up here without the program's readers.
  it('gives rank by ethnic group by sex as it was published', async () => {
    const cells = readFileSync(join(FIXTURES, 'ok/officers-by-ethnicity.csv'), 'utf8')
      .split('\r\n')
      .map((line) => line.replaceAll(/"[^"]*"/g, (quoted) => quoted.replaceAll(/[",]/g, '')).split(','));
    const published = (rank: string, ethnicity: string) => {
      const row = cells.find(
        ([year, , , , sex, of, , group]) =>
          year === '2005' && sex === 'Female' && of === rank && group === ethnicity,
      );
      return Number((row?.[9] ?? '').trim().replace('-', '0'));
    };
    const { rows, sex, people } = await figures(
      `measure=ethnicity&year=2005&force=${WEST_MIDLANDS}&by=rank&sex=female`,
    );
    const of = (group: string) =>
      rows.filter((row) => row.area === WEST_MIDLANDS && row.group === group).map((row) => row.headcount);
    const ranks =
      'Constable,Sergeant,Inspector,Chief Inspector,Superintendent,Chief Superintendent,Chief Officer';

    expect([sex, people]).toEqual(['female', 'female police officers']);
    expect(of('black')).toEqual(ranks.split(',').map((rank) => published(rank, 'Black or Black British')));
    expect(of('white')).toEqual(ranks.split(',').map((rank) => published(rank, 'White')));
  });

  it('marks the year from which five answers to sex are published', async () => {
    const { breaks, notes } = await figures(`measure=women&force=${WEST_MIDLANDS}`);

    expect(breaks.map(({ year }) => year)).toEqual([2021]);
    expect(breaks[0]?.text).toMatch(/^From 31 March 2021 .*five answers to sex, before that two\./);
    expect(notes).toContain(breaks[0]?.text);
  });

  it.each([
    ['year=1999', 404, 'comparator-not-published'],
    ['force=E23000099', 404, 'unknown-comparator-force'],
    ['rank=admiral', 422, 'unknown-comparator-rank'],
    ['workerType=officer&rank=special-constable', 422, 'unknown-comparator-rank'],
    ['workerType=sheriff', 422, 'unknown-worker-type'],
    ['measure=ethnicity&workerType=staff', 404, 'comparator-not-published'],
    ['measure=women&sex=male', 404, 'comparator-not-published'],
    ['year=twenty', 422, 'invalid-request'],
    ['measure=religion', 422, 'invalid-request'],
  ])('refuses %s', async (query, status, code) => {
    expect((await get(`/figures?${query}`)).json()).toMatchObject({ status, code });
  });

  describe('loading a publication', () => {
    const upload = async (
      text: string | Uint8Array,
      fields: Record<string, string> = {},
    ): Promise<ComparatorImport> => {
      const { payload, contentType } = snapshotUpload(fields, text, 'published.csv');
      const response = await app.inject({
        method: 'POST',
        url: '/api/comparators',
        headers: { ...steward, 'content-type': contentType },
        payload,
      });
      expect([response.statusCode, response.statusCode === 200 ? '' : response.body]).toEqual([200, '']);
      return comparatorImportSchema.parse(response.json());
    };
    const versions = () =>
      app
        .get(DataSource)
        .query<{ version: number }[]>('select version from reference.comparator order by revision');
    const in2023 = (change: (figures: number[]) => number[] = (same) => same) => {
      const last = workforce.at(-1);
      if (!last) throw new Error('nothing ships');
      const forces = [...last.forces].map(
        ([code, { headcount, fte }]) => [code, { headcount: change([...headcount]), fte }] as const,
      );
      return publishedForm([{ ...last, year: 2023, forces: new Map(forces) }]);
    };

    it('says that what ships is held already, plain or packed', async () => {
      const text = publishedForm(workforce);
      expect(await upload(text)).toMatchObject({
        outcome: 'unchanged',
        table: 'police-workforce',
        issues: [],
      });
      expect(await upload(gzipSync(text))).toMatchObject({ outcome: 'unchanged' });
      expect(await versions()).toEqual([]);
    });

    it('adds a year with its source, once, and leaves a link in the audit trail', async () => {
      const fields = { publication: 'Police workforce, 31 March 2023', totals: '2023=140,228' };
      const first = await upload(in2023(), fields);
      expect(first).toMatchObject({ outcome: 'saved', version: 1, yearsAdded: [2023], yearsReplaced: [] });
      expect(await upload(in2023(), fields)).toMatchObject({ outcome: 'unchanged' });

      const { rows, sources } = await figures(`measure=women&force=${WEST_MIDLANDS}&year=2023`);
      expect(rows[1]).toMatchObject({ headcount: 2_700, total: 7_706 });
      expect(sources).toEqual([
        {
          table: 'police-workforce',
          label: 'Police workforce by force, sex and rank',
          years: [2023],
          source: expect.stringContaining('Home Office') as string,
          publication: 'Police workforce, 31 March 2023',
          contentSha256: first.contentSha256,
          origin: 'loaded',
          savedAt: '2026-11-22T12:00:00.000Z',
        },
      ]);
      const owner = new Client(database.address.owner);
      await owner.connect();
      const { rows: events } = await owner.query<{ actor: string; object: string }>(
        `select actor, object from audit.event where action = 'comparators.import' and outcome = 'done'`,
      );
      await owner.end();
      expect(events).toEqual([{ actor: 'test-steward', object: 'police-workforce' }]);
    });

    it('replaces a year whole and counts what is different', async () => {
      const fewer = in2023(([first = 0, ...rest]) => [first + 1, ...rest]);
      expect(await upload(fewer)).toMatchObject({
        outcome: 'saved',
        version: 2,
        yearsAdded: [],
        yearsReplaced: [{ year: 2023, cells: 43 }],
      });
      const { rows } = await figures(`measure=women&force=${WEST_MIDLANDS}&year=2023`);
      expect(rows[1]).toMatchObject({ headcount: 2_701, total: 7_707 });
    });

    it.each([
      [
        'a total that is not what was published',
        () => in2023(),
        { totals: '2023=150000' },
        'published-total-differs',
      ],
      [
        'a year without all forces',
        () => readFileSync(join(FIXTURES, 'ok/police-workforce.csv'), 'utf8'),
        {},
        'published-forces-missing',
      ],
      [
        'another table',
        () => readFileSync(join(FIXTURES, 'not-ok/published-table-unknown.csv'), 'utf8'),
        {},
        'published-table-unknown',
      ],
      ['nothing', () => '', {}, 'empty-file'],
    ])('refuses %s and stores nothing', async (_, text, fields, code) => {
      const before = await versions();
      const refused = await upload(text(), fields);

      expect(refused.outcome).toBe('refused');
      expect(refused.issues.map((issue) => issue.code)).toContain(code);
      expect(await versions()).toEqual(before);
    });

    it('refuses totals that are none, and other roles', async () => {
      const { payload, contentType } = snapshotUpload({ totals: 'many' }, in2023());
      const send = (headers: Record<string, string>) =>
        app.inject({
          method: 'POST',
          url: '/api/comparators',
          headers: { ...headers, 'content-type': contentType },
          payload,
        });
      expect((await send(steward)).json()).toMatchObject({ status: 422, errors: [{ pointer: '/totals' }] });
      expect((await send(network)).statusCode).toBe(403);
    });
  });

  describe('on the command line', () => {
    const printed: string[] = [];
    const context = {
      get app() {
        return app;
      },
      callerDir: mkdtempSync(join(tmpdir(), 'muster-comparators-')),
      print: (text: string) => void printed.push(text),
      note: () => undefined,
    };
    beforeEach(() => void (printed.length = 0));
    afterAll(() => rmSync(context.callerDir, { recursive: true }));

    it('answers the same question by name, as JSON or CSV', async () => {
      const asked = {
        measure: 'women',
        year: '2022',
        'worker-type': 'police officer',
        force: ['west midlands'],
      };
      await QUERY_COMPARATORS.run(context, [], { ...asked, format: 'json' });
      expect(JSON.parse(printed[0] ?? '')).toEqual(
        await figures(`measure=women&year=2022&force=${WEST_MIDLANDS}`),
      );

      await QUERY_COMPARATORS.run(context, [], { ...asked, rank: 'Chief Officer', format: 'csv' });
      expect(printed[1]?.split('\r\n')[2]).toMatch(
        /^E23000014,West Midlands,2022-03-31,officer,chief-officer,all,female,\d+,/,
      );
    });

    it('loads a file, and names the first problem of another in one line', async () => {
      writeFileSync(join(context.callerDir, 'whole.csv'), publishedForm(workforce));
      writeFileSync(
        join(context.callerDir, 'bad.csv'),
        publishedForm(workforce).replaceAll('Chief Officer', 'Admiral'),
      );
      expect(await IMPORT_COMPARATORS.run(context, ['whole.csv'], {})).toMatchObject({ ok: true });
      expect(JSON.parse(printed[0] ?? '')).toMatchObject({ outcome: 'unchanged' });
      expect(await IMPORT_COMPARATORS.run(context, ['bad.csv'], {})).toMatchObject({
        ok: false,
        refusal: {
          code: 'published-value-unknown',
          message: expect.stringMatching(/^"Admiral" under "rank_description"/) as string,
        },
      });
    });

    it.each([
      [{ format: 'xml' }, 'bad-usage'],
      [{ measure: 'religion' }, 'bad-usage'],
      [{ force: 'Gotham' }, 'unknown-comparator-force'],
      [{ beside: 'EXMP' }, 'bad-usage'],
      [{ beside: 'EXMP', measure: 'women', year: '2022' }, 'comparison-date-not-held'],
      [{ beside: 'NOPE', measure: 'women', year: '2022' }, 'unknown-force'],
    ])('says no to %j', async (options, code) => {
      expect(await QUERY_COMPARATORS.run(context, [], options)).toMatchObject({
        ok: false,
        refusal: { code },
      });
    });
  });
});
