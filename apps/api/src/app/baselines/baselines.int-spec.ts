import 'reflect-metadata';
import { join } from 'node:path';
import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { asOpenDatabase, testConfiguration } from '../../../test/test-configuration';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database';
import { DefinitionsService } from '../definitions/definitions.service';
import { AccessModule } from '../access/access.module';
import { PlatformModule } from '../platform/platform.module';
import { BaselinesModule } from './baselines.module';
import { BaselinesService } from './baselines.service';
import { IMPORT_BASELINE } from './import-baseline.command';
import { tabulateBaseline } from './tabulate-baseline';

const FIXTURES = join(__dirname, 'fixtures');
const ETHNICITY = 'census-2021-ethnicity-all-ages';
const WEST_MIDLANDS = 'E23000014';
const BOROUGHS = ['E08000025', 'E08000026', 'E08000027', 'E08000028', 'E08000029', 'E08000030', 'E08000031'];

describe('baselines', () => {
  let database: TestDatabase;
  let app: INestApplicationContext;
  let baselines: BaselinesService;
  let definitions: DefinitionsService;

  beforeAll(async () => {
    database = await createTestDatabase();
    const platform = PlatformModule.on(
      testConfiguration(),
      asOpenDatabase(database),
      () => new Date('2026-04-01T12:00:00Z'),
    );
    app = await NestFactory.createApplicationContext(
      { module: class {}, imports: [platform, AccessModule, BaselinesModule] },
      { logger: false, abortOnError: false },
    );
    baselines = app.get(BaselinesService);
    definitions = app.get(DefinitionsService);
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const resolved = async (id: string) => {
    const result = await baselines.resolve(id);
    if (!result.ok) throw new Error(result.refusal.message);
    return result.value;
  };
  const shares = async (id: string, groupingId: string) => {
    const baseline = await resolved(id);
    const classification = await definitions.classification(baseline.classificationId);
    const grouping = await definitions.grouping(groupingId);
    if (!classification || !grouping) throw new Error('not shipped');
    const table = tabulateBaseline(baseline, classification, grouping);
    if (!table.ok) throw new Error(table.refusal.message);
    return Object.fromEntries(
      table.value.rows.map(({ code, share }) => [code, Math.round(share * 10000) / 100]),
    );
  };

  // Office for National Statistics, Census 2021, TS021, West Midlands police force area: 2,919,655 usual residents.
  it('gives the published shares of the West Midlands police force area', async () => {
    expect((await resolved(`${ETHNICITY}:${WEST_MIDLANDS}`)).total).toBe(2_919_655);
    expect(await shares(`${ETHNICITY}:${WEST_MIDLANDS}`, 'ethnicity-5-plus-1')).toEqual({
      asian: 22.86,
      black: 8.08,
      mixed: 4.17,
      white: 61.42,
      other: 3.47,
    });
  });

  // Worked by hand from the same table: 100 % - 61.42 % and 100 % - 1,630,823 / 2,919,655; Black 236,047, with
  // White and Black African 9,735 and White and Black Caribbean 59,903 it is 305,685.
  it.each([
    ['ethnic-minorities-excluding-white-minorities', 'ethnic-minorities', 38.58],
    ['ethnic-minorities-including-white-minorities', 'ethnic-minorities', 44.14],
    ['black-heritage', 'black-heritage', 8.08],
    ['black-heritage-with-mixed', 'black-heritage', 10.47],
  ])('gives %s its own share', async (grouping, group, share) => {
    expect((await shares(`${ETHNICITY}:${WEST_MIDLANDS}`, grouping))[group]).toBe(share);
  });

  it('holds 43 police force areas and 331 local authorities in one table', async () => {
    const table = await definitions.baselineTable(ETHNICITY);
    const count = (type: string) => table?.areas.filter((area) => area.type === type).length;

    expect([count('police-force-area'), count('local-authority')]).toEqual([43, 331]);
  });

  it('adds the seven boroughs up to the police force area', async () => {
    const sum = await resolved(`${ETHNICITY}:${BOROUGHS.join('+')}`);
    const area = await resolved(`${ETHNICITY}:${WEST_MIDLANDS}`);

    expect(sum.label).toMatch(
      /: Birmingham, Coventry, Dudley, Sandwell, Solihull, Walsall and Wolverhampton$/,
    );
    for (const [code, count] of area.counts)
      expect(Math.abs(count - (sum.counts.get(code) ?? 0))).toBeLessThanOrEqual(50);
  });

  // Census 2011, QS201EW: 1,073,045 + 316,960 + 312,925 + 308,063 + 206,674 + 269,323 + 249,470.
  it('holds 2011 for the seven boroughs, and says that Roma was not counted', async () => {
    const then = await resolved(`census-2011-ethnicity-all-ages:${BOROUGHS.join('+')}`);

    expect(then.total).toBe(2_736_460);
    expect(then.counts.has('white-roma')).toBe(false);
  });

  it('leaves those who did not answer out of the denominator', async () => {
    const religion = await resolved(`census-2021-religion-all-ages:${WEST_MIDLANDS}`);

    expect(religion.population - religion.total).toBe(religion.counts.get('not-answered'));
  });

  it('offers a force every baseline of its area, working age first', async () => {
    const force = await definitions.force('EXMP');
    const choices = force ? await baselines.choicesFor(force) : [];

    expect(choices.map(({ id }) => id)).toEqual([
      'census-2021-disability-all-ages:E23000014',
      'census-2021-ethnicity-all-ages:E23000014',
      'census-2021-orientation-16-and-over:E23000014',
      'census-2021-religion-all-ages:E23000014',
      'census-2021-sex-16-64:E23000014',
      'census-2021-sex-all-ages:E23000014',
    ]);
  });

  it.each([
    ['census-2021', 'baseline-malformed'],
    [`${ETHNICITY}:`, 'baseline-malformed'],
    ['census-1801:E23000014', 'unknown-baseline'],
    [`${ETHNICITY}:E23000099`, 'unknown-area'],
    [`${ETHNICITY}:${WEST_MIDLANDS}+${WEST_MIDLANDS}`, 'area-twice'],
    [`${ETHNICITY}:${WEST_MIDLANDS}+E08000025`, 'areas-overlap'],
  ])('refuses %s as %s', async (id, code) => {
    expect(await baselines.resolve(id)).toMatchObject({ ok: false, refusal: { code } });
  });

  describe('importing one', () => {
    const printed: string[] = [];
    const run = (file: string, mapping = 'mapping.json') =>
      IMPORT_BASELINE.run(
        { app, callerDir: FIXTURES, print: (text) => void printed.push(text), note: () => undefined },
        [file],
        { mapping },
      );

    it('saves the counts, several columns added to one category', async () => {
      expect(await run('counts.csv')).toEqual({ ok: true, value: undefined });
      expect(JSON.parse(printed[0] ?? '')).toMatchObject({ baseline: { id: 'invented-sex', areas: 2 } });

      const both = await resolved('invented-sex:X1+X2');
      // counts.csv: women 40 + 1,060, girls 10 + 90, men 50 + 850.
      expect(Object.fromEntries(both.counts)).toEqual({ female: 1200, male: 900 });
    });

    it.each([
      ['no-such-file.csv', 'mapping.json', 'file-unreadable'],
      ['counts.csv', 'mapping-unknown-base.json', 'mapping-invalid'],
      ['counts.csv', 'counts.csv', 'not-json'],
      ['missing-column.csv', 'mapping.json', 'missing-column'],
      ['empty-count.csv', 'mapping.json', 'bad-count'],
      ['ragged-row.csv', 'mapping.json', 'ragged-row'],
      ['header-only.csv', 'mapping.json', 'not-a-table'],
      ['unclosed-quote.csv', 'mapping.json', 'not-a-table'],
      ['bad-area.csv', 'mapping.json', 'bad-area'],
      ['wrong-sum.csv', 'mapping.json', 'definition-invalid'],
    ])('refuses %s with %s as %s', async (file, mapping, code) => {
      const revision = (await definitions.all()).revision;

      expect(await run(file, mapping)).toMatchObject({ ok: false, refusal: { code } });
      expect((await definitions.all()).revision).toBe(revision);
    });
  });
});
