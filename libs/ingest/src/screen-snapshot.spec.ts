import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aScreenRequest, type RequestChanges } from '../test/a-screen-request';
import { decodeCopy } from '../test/decode-copy';
import { screen } from '../test/screen';
import { NOT_RECORDED } from './vocabulary';

const text = new TextEncoder();
const UNIT = { dimensions: { sex: { column: 'sex' }, unit: { column: 'unit' } } };

function screenText(file: string, changes: RequestChanges = {}) {
  const { outcome, copy, hopeless } = screen(text.encode(file), aScreenRequest(changes));
  return {
    ...outcome,
    hopeless,
    coded: outcome.issues.some(({ severity }) => severity === 'error') ? [] : decodeCopy(copy),
    bytes: copy.length,
  };
}

describe('screenSnapshot', () => {
  it('codes every kind of column (rows worked by hand from the fixture)', () => {
    const folder = join(__dirname, '../fixtures/ok');
    const changes = JSON.parse(readFileSync(join(folder, 'every-column.json'), 'utf8')) as RequestChanges;
    const file = readFileSync(join(folder, 'every-column.csv'), 'utf8');

    const { coded, vocabulary, rows, inPost, leavers, extraSlots, notHeld } = screenText(file, changes);

    expect({ rows, inPost, leavers }).toEqual({ rows: 2, inPost: 1, leavers: 1 });
    expect(vocabulary).toEqual({
      'workforce-type': ['officer', 'special'],
      rank: ['constable', 'special-sergeant'],
      unit: ['047 PRECINCT', 'Birmingham, "East"'],
      contract: ['Permanent', 'Agency'],
      ethnicity: ['W1', 'B1'],
      sex: ['F', 'M'],
      'age-band': ['26-40'],
      disability: ['disabled', NOT_RECORDED],
      'extra:night-worker': ['yes', 'no'],
      'leaving-reason': ['Retirement'],
    });
    expect(extraSlots).toEqual({ 'extra:night-worker': 1 });
    expect(notHeld).toEqual(['rank-basis', 'assignment-status', 'religion', 'orientation']);
    const empty = {
      ...{ religion: 0, orientation: 0, extra_2: 0, extra_3: 0, extra_4: 0, extra_5: 0, extra_6: 0 },
      ...{ rank_basis: 0, assignment_status: 0 },
    };
    expect(coded).toEqual([
      {
        ...empty,
        person: 'A1',
        workforce_type: 1,
        rank: 1,
        unit: 1,
        contract: 1,
        ethnicity: 1,
        sex: 1,
        age_band: 1,
        disability: 1,
        extra_1: 1,
        fte: 100,
        service_start: '2015-02-01',
        rank_start: '2015-02-01',
        leaving_date: null,
        leaving_reason: 0,
      },
      {
        ...empty,
        person: 'A2',
        workforce_type: 2,
        rank: 2,
        unit: 2,
        contract: 2,
        ethnicity: 2,
        sex: 2,
        age_band: 1,
        disability: 2,
        extra_1: 2,
        fte: 50,
        service_start: '2020-02-29',
        rank_start: null,
        leaving_date: '2026-03-31',
        leaving_reason: 1,
      },
    ]);
  });

  it('keeps the ids of codes met in earlier snapshots and appends new ones', () => {
    const vocabulary = { unit: ['North', 'South'] };

    const outcome = screenText('id,sex,unit\n1,F,west\n2,F,SOUTH\n', { mapping: UNIT, vocabulary });

    expect(outcome.vocabulary['unit']).toEqual(['North', 'South', 'west']);
    expect(outcome.coded.map(({ unit }) => unit)).toEqual([3, 2]);
  });

  it('keeps the first row of a repeated person and warns when the mapping says so', () => {
    const outcome = screenText('id,sex\n7,F\n8,M\n 7 ,M\n7,nonsense\n', { mapping: { duplicates: 'first' } });

    expect(outcome.coded.map(({ person, sex }) => [person, sex])).toEqual([
      ['7', 1],
      ['8', 2],
    ]);
    expect(outcome).toMatchObject({ rows: 4, inPost: 2 });
    expect(outcome.issues).toEqual([
      expect.objectContaining({ code: 'duplicate-person', severity: 'warning', count: 2, rows: [4, 5] }),
    ]);
  });

  it('treats a person who leaves after the as-at date as in post', () => {
    const mapping = { leavingDate: { column: 'left' }, leavingReason: { column: 'why' } };

    const outcome = screenText('id,sex,left,why\n1,F,2026-04-01,Retirement\n', { mapping });

    expect(outcome).toMatchObject({ inPost: 1, leavers: 0 });
    expect(outcome.coded[0]).toMatchObject({ leaving_date: null, leaving_reason: 0 });
  });

  it('collects the problems of all rows by repair, with counts and the first ten rows', () => {
    const rows = Array.from({ length: 30 }, (_, index) => `${index},${index % 2 === 0 ? 'F' : 'Q'}`);

    const { issues, bytes } = screenText(`id,sex\n${rows.join('\n')}\n99\n`);

    expect(issues.map(({ code, count, rows: first }) => [code, count, first])).toEqual([
      ['unknown-code', 15, [3, 5, 7, 9, 11, 13, 15, 17, 19, 21]],
      ['ragged-row', 1, [32]],
    ]);
    expect(bytes).toBe(0);
  });

  it('names unknown ranks, but never unknown values of a characteristic or what may be a staff number', () => {
    const mapping = { dimensions: { sex: { column: 'sex' }, rank: { column: 'rank' } } };

    const { issues } = screenText('id,sex,rank\n1,Secret,Marshal\n2,F,N006565\n', { mapping });

    expect(issues.map(({ column, found }) => [column, found])).toEqual([
      ['rank', 'Marshal'],
      ['sex', undefined],
      ['rank', undefined],
    ]);
    expect(JSON.stringify(issues)).not.toMatch(/Secret|6565/);
  });

  it('names no value at all once a column has so many unknown ones that it must be the wrong one', () => {
    const mapping = { dimensions: { sex: { column: 'sex' }, rank: { column: 'rank' } } };
    const rows = Array.from({ length: 25 }, (_, index) => `${index},F,R${index}`);

    const { issues } = screenText(`id,sex,rank\n${rows.join('\n')}\n`, { mapping });

    expect(issues).toEqual([expect.objectContaining({ code: 'unknown-code', count: 25, column: 'rank' })]);
    expect(issues[0]).not.toHaveProperty('found');
  });

  it('emits nothing before personal data in row 1,000 is found, and nothing after', () => {
    const rows = Array.from(
      { length: 5_000 },
      (_, index) => `${index},F,${index === 999 ? 'a@b.uk' : 'North'}`,
    );

    const { hopeless, bytes, issues } = screenText(`id,sex,unit\n${rows.join('\n')}\n`, { mapping: UNIT });

    expect(issues.map(({ code }) => code)).toContain('email-address');
    expect({ hopeless, bytes }).toEqual({ hopeless: true, bytes: 0 });
  });

  it('looks at every new unit for personal data, also beyond the sample', () => {
    const rows = Array.from(
      { length: 5_000 },
      (_, index) => `${index},F,${index === 4_000 ? 'a@b.uk' : 'North'}`,
    );

    const { hopeless, vocabulary } = screenText(`id,sex,unit\n${rows.join('\n')}\n`, { mapping: UNIT });

    expect(hopeless).toBe(true);
    expect(vocabulary['unit']).toEqual(['North']);
  });

  it('gives staff numbers to the pseudonymiser as NFKC, trimmed, in upper case', () => {
    const asked: string[] = [];
    const pseudonymise = (normalised: string): Uint8Array => {
      asked.push(normalised);
      return text.encode(normalised.padEnd(16).slice(0, 16));
    };
    const mapping = { person: { column: 'id', stripLeadingZeros: true } };

    screenText('id,sex\n" 00ab1 ",F\n\uff10\uff10\uff21\uff22\uff12,F\n000,F\n\u00a0é9\u00a0,F\n', {
      mapping,
      pseudonymise,
    });

    expect(asked).toEqual(['AB1', 'AB2', '0', 'É9']);
  });

  it('reports a headerless file without repeating what stands in its first line', () => {
    const { issues } = screenText('10234,Smith\n10235,Jones\n');

    expect(issues.map(({ code, column }) => [code, column])).toEqual([
      ['missing-column', 'id'],
      ['missing-column', 'sex'],
    ]);
  });

  it('names a repeated column before the one that is missing because of it', () => {
    const { issues } = screenText('id,id\n1,F\n');

    expect(issues.map(({ code }) => code)).toEqual(['duplicate-header', 'missing-column']);
  });

  it('does not grow with a cell of 2 MiB, quoted or not', () => {
    for (const quote of ['', '"']) {
      const before = process.memoryUsage().arrayBuffers;
      const snapshot = screen(
        text.encode(`id,sex\n1,${quote}${'x'.repeat(2_097_152)}${quote}\n`),
        aScreenRequest(),
      );

      expect(snapshot.outcome.issues.map(({ code }) => code)).toEqual(['field-too-long']);
      expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(8_000_000);
    }
  });

  it('reads an age at the as-at date: the birthday itself counts', () => {
    const mapping = { dateOfBirth: { column: 'born' } };
    const born = ['2000-03-31', '2000-04-01', '1985-03-31', '1985-04-01', '1970-03-31', '1970-04-01', ''];
    const rows = born.map((date, index) => `${index},F,${date}`);

    const { coded, vocabulary } = screenText(`id,sex,born\n${rows.join('\n')}\n`, { mapping });

    const bands = vocabulary['age-band'] ?? [];
    expect(coded.map(({ age_band }) => bands[Number(age_band) - 1])).toEqual([
      '26-40',
      'under-26',
      '41-55',
      '26-40',
      '56-and-over',
      '41-55',
      NOT_RECORDED,
    ]);
  });

  it('refuses two mapped columns that are missing by name', () => {
    const { issues, hopeless } = screenText('id,x\n1,2\n', { mapping: { fte: { column: 'FTE' } } });

    expect(issues.map(({ column }) => column)).toEqual(['FTE', 'sex']);
    expect(hopeless).toBe(true);
  });
});
