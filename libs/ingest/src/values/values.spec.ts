import { type DateFormat, type SnapshotMapping } from '@muster/domain';
import { IssueLog } from '../issues/issue-log';
import { ageBands } from './age-bands';
import { birthdayLimit } from './birthday-limit';
import { ByteTable, NOT_IN_TABLE } from './byte-table';
import { UNREAD } from './cell-reader';
import { dayNumber } from './day-number';
import { DateReader } from './date-reader';
import { foldValue } from './fold-value';
import { FteReader } from './fte-reader';
import { IMPOSSIBLE_DATE, readDate, TWO_DIGIT_YEAR, UNREADABLE_DATE } from './read-date';

const text = new TextEncoder();
const bytesOf = (value: string): [Uint8Array, number, number] => [
  text.encode(value),
  0,
  text.encode(value).length,
];
const day = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

describe('readDate', () => {
  it.each<[string, DateFormat, string]>([
    ['2024-02-29', 'yyyy-MM-dd', '2024-02-29'],
    ['29/02/2024', 'dd/MM/yyyy', '2024-02-29'],
    ['1/2/2024', 'd/M/yyyy', '2024-02-01'],
    ['1/20/2004', 'M/d/yyyy', '2004-01-20'],
    ['12/31/1999', 'MM/dd/yyyy', '1999-12-31'],
    ['19000101', 'yyyyMMdd', '1900-01-01'],
    ['05-Sep-1987', 'dd-MMM-yyyy', '1987-09-05'],
    ['05-SEP-1987', 'dd-MMM-yyyy', '1987-09-05'],
    ['2024/02/29', 'yyyy/MM/dd', '2024-02-29'],
    ['1.12.2024', 'd.M.yyyy', '2024-12-01'],
  ])('reads %s as %s', (written, format, expected) => {
    expect(readDate(...bytesOf(written), format)).toBe(day(expected));
  });

  it.each<[string, DateFormat, number]>([
    ['2026-02-31', 'yyyy-MM-dd', IMPOSSIBLE_DATE],
    ['29/02/2023', 'dd/MM/yyyy', IMPOSSIBLE_DATE],
    ['29/02/1900', 'dd/MM/yyyy', IMPOSSIBLE_DATE],
    ['13/13/2020', 'MM/dd/yyyy', IMPOSSIBLE_DATE],
    ['00/01/2020', 'dd/MM/yyyy', IMPOSSIBLE_DATE],
    ['1899-12-31', 'yyyy-MM-dd', IMPOSSIBLE_DATE],
    ['31/12/68', 'dd/MM/yyyy', TWO_DIGIT_YEAR],
    ['68-12-31', 'yyyy-MM-dd', TWO_DIGIT_YEAR],
    ['05-Sep-87', 'dd-MMM-yyyy', TWO_DIGIT_YEAR],
    ['681231', 'yyyyMMdd', TWO_DIGIT_YEAR],
    ['31/12/1999', 'yyyy-MM-dd', UNREADABLE_DATE],
    ['05-Foo-1987', 'dd-MMM-yyyy', UNREADABLE_DATE],
    ['1999-12-31x', 'yyyy-MM-dd', UNREADABLE_DATE],
    ['--', 'yyyy-MM-dd', UNREADABLE_DATE],
    ['1999-12', 'yyyy-MM-dd', UNREADABLE_DATE],
    ['45123', 'dd/MM/yyyy', UNREADABLE_DATE],
    ['24/02/01', 'yyyy/MM/dd', TWO_DIGIT_YEAR],
    ['31.02.2020', 'd.M.yyyy', IMPOSSIBLE_DATE],
    ['31.12.68', 'd.M.yyyy', TWO_DIGIT_YEAR],
  ])('refuses %s in %s', (written, format, reason) => {
    expect(readDate(...bytesOf(written), format)).toBe(reason);
  });

  it('agrees with the calendar of the platform on every 13th day from 1900 to 2999', () => {
    for (let at = day('1900-01-01'); at <= day('2999-12-31'); at += 13) {
      const [year = 0, month = 0, date = 0] = new Date(at * 86_400_000)
        .toISOString()
        .slice(0, 10)
        .split('-')
        .map(Number);
      if (dayNumber(year, month, date) !== at) throw new Error(`${year}-${month}-${date} is not day ${at}`);
    }
  });
});

describe('DateReader', () => {
  it('passes over spaces and a time of midnight', () => {
    const log = new IssueLog();
    const reader = new DateReader('start', 'yyyy-MM-dd', log);

    expect(reader.read(...bytesOf(' 2020-01-31 00:00:00.000 '), 2)).toBe(day('2020-01-31'));
    expect(reader.read(...bytesOf('2020-01-31T00:00:00Z'), 3)).toBe(day('2020-01-31'));
    expect(reader.read(...bytesOf('  '), 4)).toBe(UNREAD);
    expect(log.list()).toEqual([]);
  });

  const read = (value: string, formats: SnapshotMapping['dateFormat']): unknown => {
    const log = new IssueLog();
    const found = new DateReader('start', formats, log).read(...bytesOf(value), 2);
    return found === UNREAD ? log.list().map(({ code }) => code) : found;
  };

  it.each<[string, SnapshotMapping['dateFormat']]>([
    ['2020-01-31 08:30', 'yyyy-MM-dd'],
    ['2020-01-31T23:59:59', 'yyyy-MM-dd'],
    ['1/31/2020 0:00', 'M/d/yyyy'],
    ['31/1/2020 12:00:00 AM', 'd/M/yyyy'],
    ['20200131 00:00:00', 'yyyyMMdd'],
  ])('passes over the time of day in %s', (value, format) => {
    expect(read(value, format)).toBe(day('2020-01-31'));
  });

  it.each(['2020-01-31T23:00:00Z', '2020-01-31T00:00:00+02:00', '2020-01-31 noon', '2020-01-31 25'])(
    'refuses %s, which may be another day here or is no time',
    (value) => {
      expect(read(value, 'yyyy-MM-dd')).toEqual(['unreadable-date']);
    },
  );

  it.each<SnapshotMapping['dateFormat']>(['d/M/yyyy', 'M/d/yyyy', 'yyyyMMdd', 'dd-MMM-yyyy', ['d.M.yyyy']])(
    'reads 2020-01-31 beside %s, as spreadsheets write dates',
    (format) => {
      expect(read('2020-01-31', format)).toBe(day('2020-01-31'));
      expect(read('2020-02-31', format)).toEqual(['impossible-date']);
    },
  );

  it.each<[string, readonly DateFormat[], string]>([
    ['31/01/2020', ['d/M/yyyy', 'dd-MMM-yyyy'], '2020-01-31'],
    ['31-Jan-2020', ['d/M/yyyy', 'dd-MMM-yyyy'], '2020-01-31'],
    ['1/31/2020', ['d/M/yyyy', 'M/d/yyyy'], '2020-01-31'],
    ['31/1/2020', ['d/M/yyyy', 'M/d/yyyy'], '2020-01-31'],
    ['4/4/2020 0:00', ['d/M/yyyy', 'M/d/yyyy'], '2020-04-04'],
    ['3/4/2020', ['d/M/yyyy', 'dd/MM/yyyy'], '2020-04-03'],
  ])('reads %s by the one of %s that fits', (value, formats, expected) => {
    expect(read(value, [...formats])).toBe(day(expected));
  });

  it.each<[string, string]>([
    ['03/04/2025', 'ambiguous-date'],
    ['03/04/2025 00:00', 'ambiguous-date'],
    ['31/31/2025', 'impossible-date'],
    ['3/4/25', 'two-digit-year'],
    ['soon', 'unreadable-date'],
  ])('refuses %s when day and month may come first', (value, code) => {
    expect(read(value, ['d/M/yyyy', 'M/d/yyyy'])).toEqual([code]);
  });
});

describe('FteReader', () => {
  const read = (value: string): [number, readonly string[]] => {
    const log = new IssueLog();
    return [new FteReader('fte', log).read(...bytesOf(value), 2), log.list().map(({ code }) => code)];
  };

  it.each([
    ['1', 100],
    ['0.8', 80],
    [' .5 ', 50],
    ['1.5', 150],
    ['1.50', 150],
    ['0', 0],
    ['-0.0', 0],
    ['0.005', 1],
    ['0.675', 68],
    ['0.8333333333', 83],
    ['0,8', 80],
    [',75', 75],
    ['0,875', 88],
    ['1,0', 100],
    ['0,8333', 83],
    ['80%', 80],
    ['100 %', 100],
    ['62.5%', 63],
    ['62,5%', 63],
    ['', -1],
    ['  ', -1],
  ])('reads "%s" as %d hundredths', (value, hundredths) => {
    expect(read(value)).toEqual([hundredths, []]);
  });

  it.each(['1.51', '1,6', '151%', '1.5000001', '-0.1', '37', '999999999999999999999'])(
    'refuses %s as out of range',
    (value) => {
      expect(read(value)).toEqual([UNREAD, ['fte-out-of-range']]);
    },
  );

  it.each(['1,250', '1e0', 'NaN', '.', '-', '%', '80%%', '1.234,5', '0x1', '1.2.3', 'full'])(
    'refuses %s as no number',
    (value) => {
      expect(read(value)).toEqual([UNREAD, ['fte-not-a-number']]);
    },
  );
});

describe('ageBands', () => {
  it('takes the bands from the codes of a classification, youngest first', () => {
    expect(ageBands(['31-40', '41-and-over', 'under-31', 'not-stated'])).toEqual([
      { from: 0, code: 'under-31' },
      { from: 31, code: '31-40' },
      { from: 41, code: '41-and-over' },
    ]);
  });

  it('falls back to those of the Home Office', () => {
    expect(ageBands(['young', 'old']).map(({ code }) => code)).toEqual([
      'under-26',
      '26-40',
      '41-55',
      '56-and-over',
    ]);
  });
});

describe('birthdayLimit', () => {
  it('lets who is born on 29 February reach an age on 1 March', () => {
    expect(birthdayLimit('2023-02-28', 27)).toBe(day('1996-02-28'));
    expect(birthdayLimit('2023-03-01', 27)).toBe(day('1996-03-01'));
    expect(birthdayLimit('2024-02-29', 25)).toBe(day('1999-02-28'));
  });
});

describe('foldValue', () => {
  it('takes dashes, apostrophes, spaces and case alike', () => {
    expect(foldValue('  White \u2013\u00a0British ')).toBe(foldValue('WHITE - BRITISH'));
    expect(foldValue('St\u2019s')).toBe("st's");
    expect(foldValue('Mo\u0302n')).toBe('môn');
  });
});

describe('ByteTable', () => {
  it('answers by the exact bytes, and keeps answering when it is full', () => {
    const table = new ByteTable();
    for (let index = 0; index < 10_000; index += 1) table.add(...bytesOf(`key ${index}`), index);

    expect(table.find(...bytesOf('key 17'))).toBe(17);
    expect(table.find(...bytesOf('KEY 17'))).toBe(NOT_IN_TABLE);
    expect(table.find(...bytesOf(''))).toBe(NOT_IN_TABLE);
    expect(table.find(...bytesOf('key 9999'))).toBe(NOT_IN_TABLE);
  });
});
