import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  type OverlapAnswer,
  overlapAnswerSchema,
  type RepresentationSeries,
  representationSeriesSchema,
  type SnapshotDetail,
} from '@muster/contracts';
import { classificationSchema } from '@muster/domain';
import { openSession } from '../../../test/open-session';
import { snapshotUpload } from '../../../test/snapshot-upload';
import { asOpenDatabase, testConfiguration } from '../../../test/test-configuration';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database';
import { createHttpApp } from '../../create-http-app';
import { DefinitionSaving } from '../definitions/definition-saving.service';
import { QUERY_OVERLAP } from './query-overlap.command';
import { QUERY_REPRESENTATION } from './query-representation.command';

/** The same 100 officers three times, worked by hand: code in 16+1, in 18+1, in the list of Census 2021, and how many.
 *  Nobody joins or leaves. One who had not stated an answer gives one, two change theirs. */
const OFFICERS: readonly (readonly [string, string, string, number])[] = [
  ['W1', 'W1', 'white-british', 69],
  ['W1', 'A1', 'asian-indian', 1],
  ['A1', 'W1', 'white-british', 1],
  ['A1', 'A1', 'asian-indian', 9],
  ['W9', 'W9', 'white-other', 2],
  ['W9', 'W9', 'white-roma', 1],
  ['W9', 'W3', 'white-gypsy-or-irish-traveller', 1],
  ['O1', 'A4', 'asian-chinese', 6],
  ['O9', 'O9', 'other-any', 3],
  ['O9', 'O2', 'other-arab', 2],
  ['B1', 'B1', 'black-caribbean', 3],
  ['NS', 'B2', 'black-african', 1],
  ['NS', 'NS', '', 1],
];
const CLASSIFICATIONS = ['ethnicity-16-plus-1', 'ethnicity-18-plus-1', 'ethnicity-census-2021'];
const DATES = ['2024-03-31', '2025-03-31', '2026-03-31'];

const mapping = (list: number) => ({
  kind: 'mapping',
  id: `list-${list}`,
  label: 'One list of categories',
  person: { column: 'Staff number' },
  extras: { 'old-ethnicity': 'Ethnicity before' },
  dimensions: {
    'workforce-type': { constant: 'officer' },
    ethnicity: { column: 'Ethnicity', classification: CLASSIFICATIONS[list] },
    ...(list === 1 ? { 'extra:old-ethnicity': { column: 'Old', classification: CLASSIFICATIONS[0] } } : {}),
  },
  ignore: ['Old'],
});
const rows = OFFICERS.flatMap(([old, middle, census, people]) =>
  Array.from({ length: people }, () => [old, middle, census]),
);
const file = (list: number) =>
  [
    'Staff number,Ethnicity,Old',
    ...rows.map((codes, at) => `${7100000 + at},${codes[list]},${codes[0]}`),
  ].join('\n');

describe('a change of classification', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let steward: Record<string, string>;
  let analyst: Record<string, string>;
  const receipts: SnapshotDetail[] = [];

  async function send(content: string, asAt: string, using: object): Promise<SnapshotDetail> {
    const fields = { force: 'EXMP', asAt, mapping: JSON.stringify(using) };
    const { payload, contentType } = snapshotUpload(fields, content);
    const headers = { ...steward, 'content-type': contentType };
    const sent = await app.inject({ method: 'POST', url: '/api/snapshots', headers, payload });
    return settled(sent.json<SnapshotDetail>().id);
  }
  async function settled(id: string): Promise<SnapshotDetail> {
    await app.inject({ url: `/api/snapshots/${id}/progress`, headers: steward });
    return (await app.inject({ url: `/api/snapshots/${id}`, headers: steward })).json<SnapshotDetail>();
  }
  beforeAll(async () => {
    database = await createTestDatabase();
    app = await createHttpApp(
      testConfiguration(),
      asOpenDatabase(database),
      () => new Date('2026-06-30T12:00:00Z'),
    );
    steward = await openSession(app, ['steward']);
    analyst = await openSession(app, ['analyst']);
    for (const [list, asAt] of DATES.entries()) {
      const { id, state, issues } = await send(file(list), asAt, mapping(list));
      expect([state, issues]).toEqual(['ready', []]);
      await app.inject({ method: 'POST', url: `/api/snapshots/${id}/confirmation`, headers: steward });
      receipts.push(await settled(id));
    }
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const post = (url: string, payload: object) =>
    app.inject({ method: 'POST', url, headers: analyst, payload: { force: 'EXMP', ...payload } });
  const series = async (asAt: string, question: object): Promise<RepresentationSeries> => {
    const response = await post('/api/representation/series', { asAt, by: ['ethnicity'], ...question });
    return representationSeriesSchema.parse(response.json());
  };
  /** Headcounts by date of each group; `-` where they are not available. */
  const lines = ({ series: groups }: RepresentationSeries) =>
    Object.fromEntries(
      groups.map(({ group, points }) => [
        group['ethnicity'],
        points.map(({ headcount, status }) => (status === 'shown' ? headcount : '-')).join(' '),
      ]),
    );

  it('makes no trend in groups: Chinese stays Asian, Arab and Traveller stay in their groups', async () => {
    const answer = await series('2026-03-31', { grouping: 'ethnicity-5-plus-1' });

    expect(lines(answer)).toEqual({
      asian: '16 16 16',
      black: '3 4 4',
      mixed: '0 0 0',
      white: '74 74 74',
      other: '5 5 5',
      unknown: '2 1 1',
    });
    expect(answer.series[0]?.points.map(({ declared }) => declared)).toEqual([98, 99, 99]);
    expect(answer.markers).toEqual([
      {
        ...{ asAt: '2025-03-31', kind: 'classification-break', dimension: 'ethnicity', breaks: false },
        text: 'Ethnicity is recorded in "Self-defined ethnicity, 18+1" from 31 March 2025, in "Self-defined ethnicity, 16+1" before.',
      },
      {
        ...{ asAt: '2026-03-31', kind: 'classification-break', dimension: 'ethnicity', breaks: false },
        text: 'Ethnicity is recorded in "Ethnic group, Census 2021 (19 groups)" from 31 March 2026, in "Self-defined ethnicity, 18+1" before.',
      },
    ]);
  });

  it('carries single categories only where they hold the same people; the others are a gap and not a zero', async () => {
    const answer = await series('2025-03-31', {});

    expect(lines(answer)).toMatchObject({
      ...{ W1: '70 70 70', A1: '10 10 10', B1: '3 3 3', B2: '0 1 1', W2: '0 0 0' },
      ...{ A4: '- 6 6', O2: '- 2 2', O9: '- 3 3', W3: '- 1 1', W9: '- 3 -' },
    });
    expect(answer.series.map(({ group }) => group['ethnicity'])).not.toContain('not-carried');
    const british = answer.series.find(({ group }) => group['ethnicity'] === 'W1');
    expect(british?.points.map(({ declared, share }) => [declared, share])).toEqual([
      [98, 70 / 98],
      [99, 70 / 99],
      [99, 70 / 99],
    ]);
    expect(answer.markers.map(({ asAt, breaks }) => [asAt, breaks])).toEqual([
      ['2025-03-31', true],
      ['2026-03-31', true],
    ]);
    expect(answer.about.notes).toContain(
      'Recorded in another classification at 31 March 2024, 31 March 2026: only categories that hold the same people in both are shown there.',
    );
  });

  it('goes over two crosswalks, and back', async () => {
    expect(lines(await series('2026-03-31', {}))).toMatchObject({
      ...{ 'white-british': '70 70 70', 'asian-chinese': '- 6 6', 'other-any': '- 3 3' },
      ...{ 'white-other': '- - 2', 'white-roma': '- - 1', 'black-caribbean': '3 3 3' },
    });
    expect(lines(await series('2024-03-31', {}))).toMatchObject({
      ...{ W1: '70 70 70', O1: '6 - -', O9: '5 - -', W9: '4 - -', B2: '0 1 1' },
    });
  });

  it('gives no points where a filter is in other codes', async () => {
    const answer = await series('2025-03-31', {
      by: ['workforce-type'],
      where: [{ dimension: 'ethnicity', value: 'A4' }],
    });

    expect(answer.series.map(({ points }) => points.map(({ asAt, headcount }) => [asAt, headcount]))).toEqual(
      [[['2025-03-31', 6]]],
    );
    expect(answer.markers).toHaveLength(2);
  });

  it('is kept apart from changes of answers and of people', () => {
    expect(receipts.map(({ change }) => change?.answers)).toEqual([
      [],
      [{ dimension: 'ethnicity', newlyDeclared: 1, withdrawn: 0, changedAnswer: 2, recoded: 9 }],
      [{ dimension: 'ethnicity', newlyDeclared: 0, withdrawn: 0, changedAnswer: 0, recoded: 99 }],
    ]);
    expect(receipts.at(-1)?.change).toMatchObject({ joiners: 0, leavers: 0, events: {} });
  });

  it('is marked on the command line too', async () => {
    let out = '';
    const notes: string[] = [];
    const note = (text: string) => void notes.push(text);
    const voice = { app, print: (text: string) => void (out += text), note, callerDir: '' };
    const options = {
      force: 'EXMP',
      'as-at': '2025-03-31',
      by: ['ethnicity'],
      'over-time': true,
      format: 'csv',
    };

    expect((await QUERY_REPRESENTATION.run(voice, [], options)).ok).toBe(true);

    const lines = out.split('\r\n');
    expect(lines[0]).toBe('ethnicity,asAt,status,headcount,declared,share,lower,upper,baselineShare,markers');
    expect(lines.find((line) => line.startsWith('A4,2024-03-31'))).toMatch(/not-available,,,,,,0\.0077\d*,$/);
    expect(lines.find((line) => line.startsWith('A4,2025-03-31,shown,6,99,'))).toContain('18+1');
    expect(notes.filter((text) => text.startsWith('Ethnicity is recorded in'))).toHaveLength(2);
  });

  it('cannot give a code of the force a second meaning', async () => {
    const clash = classificationSchema.parse({
      kind: 'classification',
      id: 'ethnicity-clash',
      dimension: 'ethnicity',
      label: 'Clash',
      source: 'invented',
      categories: [{ code: 'A1', label: 'Asian: Pakistani' }],
    });
    expect((await app.get(DefinitionSaving).save([clash], 'steward')).ok).toBe(true);
    const ethnicity = { column: 'Ethnicity', classification: clash.id };

    const refused = await send(file(0), '2026-04-30', { ...mapping(0), dimensions: { ethnicity } });

    expect(refused.state).toBe('refused');
    expect(refused.issues.map(({ code, found }) => [code, found])).toContainEqual([
      'code-with-two-meanings',
      'A1 is "Asian: Indian" in "Self-defined ethnicity, 16+1" and "Asian: Pakistani" in "Clash"',
    ]);
  });

  describe('coded in both', () => {
    const ask = async (asAt: string): Promise<OverlapAnswer> =>
      overlapAnswerSchema.parse(
        (await post('/api/representation/overlap', { asAt, dimension: 'ethnicity' })).json(),
      );

    it('tells how large the break is', async () => {
      const answer = await ask('2025-03-31');

      expect(answer).toMatchObject({
        people: 100,
        old: { dimension: 'extra:old-ethnicity', classification: 'ethnicity-16-plus-1' },
        current: { dimension: 'ethnicity', classification: 'ethnicity-18-plus-1' },
      });
      expect(
        answer.rows
          .map((row) => `${row.old.code} ${row.current.code} ${row.people} ${row.translation}`)
          .toSorted(),
      ).toEqual([
        ...['A1 A1 9 same', 'A1 W1 1 otherwise', 'B1 B1 3 same', 'NS B2 1 not-declared'],
        ...['NS NS 1 not-declared', 'O1 A4 6 changed', 'O9 O2 2 otherwise', 'O9 O9 3 changed'],
        ...['W1 A1 1 otherwise', 'W1 W1 69 same', 'W9 W3 1 otherwise', 'W9 W9 3 changed'],
      ]);
      const broken = answer.categories.filter(({ difference }) => difference !== 0);
      expect(broken.map(({ code, people, fromOld }) => `${code} ${people} ${fromOld}`)).toEqual([
        ...['B2 1 0', 'W3 1 0', 'W9 3 4', 'O2 2 0', 'O9 3 5'],
      ]);
    });

    it('is refused where only one coding is held', async () => {
      const response = await post('/api/representation/overlap', {
        asAt: '2026-03-31',
        dimension: 'ethnicity',
      });

      expect([response.statusCode, response.json<{ code: string }>().code]).toEqual([409, 'no-overlap']);
    });

    it('is asked on the command line, as JSON or CSV', async () => {
      const run = async (...formats: string[]) => {
        let out = '';
        const options = {
          force: 'EXMP',
          'as-at': '2025-03-31',
          dimension: 'ethnicity',
          format: formats[0] ?? 'json',
        };
        const voice = {
          app,
          print: (text: string) => void (out += text),
          note: () => undefined,
          callerDir: '',
        };
        expect((await QUERY_OVERLAP.run(voice, [], options)).ok).toBe(true);
        return out;
      };

      expect(JSON.parse(await run())).toMatchObject({ metric: 'overlap', people: 100 });
      expect((await run('csv')).split('\r\n').slice(0, 2)).toEqual([
        'ethnicity-16-plus-1,ethnicity-18-plus-1,people,translation',
        'O1,A4,6,changed',
      ]);
    });
  });
});
