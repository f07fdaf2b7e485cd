import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EVENT_KINDS } from '@muster/domain';
import { anEventRequest, type EventChanges } from '../test/an-event-request';
import { CHECKS } from './checks/registry';
import { screenEvents } from './screen-events';
import { type EventOutcome } from './screen-events.types';

const FIXTURES = join(__dirname, '../fixtures');
const HEADER = 'Person,Event,Date';

function screen(file: string | Uint8Array, changes: EventChanges = {}, chunk = 65_536): EventOutcome {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const reading = screenEvents(anEventRequest(changes));
  for (let at = 0; at < bytes.length; at += chunk) reading.write(bytes.subarray(at, at + chunk));
  return reading.finish();
}

const codes = (outcome: EventOutcome): readonly string[] => outcome.issues.map(({ code }) => code);
/** `bytesOfText` of the test request, undone. */
const nameOf = (person: string): string => Buffer.from(person, 'hex').toString('latin1').replaceAll('\0', '');

describe('the smallest failing feed of a check', () => {
  it.each(CHECKS.event.map((check) => [check.code, check] as const))(
    '%s raises that and nothing else',
    (code, check) => {
      const changes = join(FIXTURES, 'not-ok', `${code}.json`);
      const outcome = screen(
        readFileSync(join(FIXTURES, 'not-ok', `${code}.csv`)),
        existsSync(changes) ? (JSON.parse(readFileSync(changes, 'utf8')) as EventChanges) : {},
      );

      expect(codes(outcome)).toEqual([code]);
      expect(outcome.issues[0]).toMatchObject({ severity: check.severity, count: 1 });
      expect(outcome.events.length > 0).toBe(check.severity === 'warning');
    },
  );
});

describe('screenEvents', () => {
  const everyKind = readFileSync(join(FIXTURES, 'events/every-kind.csv'));

  it.each([1, 7, 65_536])('codes every kind of event, in chunks of %i bytes', (chunk) => {
    const { issues, events, rows, period, vocabulary } = screen(everyKind, {}, chunk);

    expect(issues).toEqual([]);
    expect(rows).toBe(13);
    expect(new Set(events.map(({ kind }) => kind))).toEqual(new Set(Object.keys(EVENT_KINDS)));
    expect(period).toEqual({ from: '2026-01-01', to: '2026-01-12' });
    // 2026-01-01 is day 20,454: 56 years of 365 days and 14 leap days after 1970-01-01.
    expect({ ...events[0], person: nameOf(events[0]?.person ?? '') }).toEqual({
      row: 2,
      person: '1',
      kind: 'joiner',
      day: 20_454,
      fromWorkforceType: 0,
      toWorkforceType: 1,
      fromRank: 0,
      toRank: 1,
      fromUnit: 0,
      toUnit: 1,
      leavingReason: 0,
      entryRoute: 1,
    });
    expect(vocabulary).toEqual({
      'workforce-type': ['officer', 'special'],
      rank: ['constable', 'sergeant', 'special-constable'],
      unit: ['North', 'South'],
      'leaving-reason': ['voluntary-resignation'],
      'entry-route': ['new-recruit'],
    });
  });

  it('reads a file of one kind, its own words and another date format as the mapping says', () => {
    const { issues, events } = screen('Collar;Day;Why\n007;05/01/2026;Left the job\n', {
      mapping: {
        person: { column: 'Collar', stripLeadingZeros: true },
        event: { constant: 'leaver' },
        date: { column: 'Day', dateFormat: 'dd/MM/yyyy' },
        leavingReason: { column: 'Why', values: { 'left the job': 'voluntary-resignation' } },
      },
    });

    expect(issues).toEqual([]);
    expect(events.map(({ kind, person, leavingReason }) => [kind, nameOf(person), leavingReason])).toEqual([
      ['leaver', '7', 1],
    ]);
  });

  it('passes over titles, totals and notes, and takes a nameless column by its position', () => {
    const file = [
      'Leavers of the year,,',
      'Person,,Date',
      '1,leaver,2026-01-05',
      'Total,1,',
      '2,leaver,2026-01-06',
      ',,',
      'Source: people services,,',
    ].join('\n');
    const { issues, events } = screen(file, {
      mapping: {
        header: { row: 2 },
        event: { column: '#2' },
        skipRows: [{ column: 'Person', values: ['total'] }],
        endsAt: 'first-row-without-person',
      },
    });

    expect(events.map(({ row, person }) => [row, nameOf(person)])).toEqual([
      [3, '1'],
      [5, '2'],
    ]);
    expect(issues.map(({ severity }) => severity)).not.toContain('error');
  });

  it('keeps the ids of codes that the force has used', () => {
    const { events, vocabulary } = screen(`${HEADER},Unit to\n1,transfer,2026-01-05,SOUTH\n`, {
      vocabulary: { unit: ['North', 'South'] },
    });

    expect(events[0]?.toUnit).toBe(2);
    expect(vocabulary['unit']).toEqual(['North', 'South']);
  });

  it('collects every problem of a file at once and then gives no event', () => {
    const file = [
      `${HEADER},Rank from,Rank to`,
      '1,joiner,2026-02-30,,',
      ',joiner,2026-01-02,,',
      '3,leaving,2026-01-02,,',
      '4,promotion,02/01/2026,constable,sergeant',
      '5,promotion,2026-01-02,sergeant,constable',
      '6,promotion,2026-01-02,constable,colonel',
    ].join('\n');
    const outcome = screen(file);

    expect([...codes(outcome)].sort()).toEqual([
      'blank-person',
      'impossible-date',
      'promotion-downwards',
      'unknown-code',
      'unknown-event',
      'unreadable-date',
    ]);
    expect(outcome.events).toEqual([]);
    expect(outcome.rows).toBe(6);
  });

  it.each([
    ['an e-mail address', `${HEADER},Note\n1,joiner,2026-01-05,someone@example.org\n`, 'email-address'],
    ['a column of names', `${HEADER},Surname\n1,joiner,2026-01-05,x\n`, 'personal-column'],
    ['a column that is needed and missing', 'Person,Event\n1,joiner\n', 'missing-column'],
    ['no row', `${HEADER}\n`, 'header-only'],
    ['nothing', '', 'empty-file'],
  ])('stops at %s', (_, file, code) => {
    const outcome = screen(file);

    expect(codes(outcome)).toContain(code);
    expect(outcome.events).toEqual([]);
    expect(JSON.stringify(outcome.issues)).not.toContain('someone');
  });

  it('asks for the other columns only when the mapping insists on them', () => {
    expect(codes(screen(`${HEADER}\n1,joiner,2026-01-05\n`))).toEqual([]);
    expect(
      codes(screen(`${HEADER}\n1,joiner,2026-01-05\n`, { mapping: { absentColumns: 'refuse' } })),
    ).toContain('missing-column');
  });

  it('refuses a pseudonym that is none, a code that no list has, and the person read twice', () => {
    const outcome = screen(`${HEADER}\n1,joiner,2026-01-05\n`, {
      mapping: {
        person: { column: 'Person', mode: 'pre' },
        leavingReason: { column: 'Person', values: { gone: 'vanished' } },
      },
    });

    expect([...codes(outcome)].sort()).toEqual([
      'person-column-reused',
      'person-shape',
      'unknown-mapping-code',
    ]);
  });

  it('does not echo a kind that may be a staff number', () => {
    const outcome = screen(`${HEADER}\n1,7031847,2026-01-05\n`);

    expect(codes(outcome)).toEqual(['unknown-event']);
    expect(JSON.stringify(outcome.issues)).not.toContain('7031847');
  });

  it('takes a joiner and a leaver of one day, and two leavers with a return between', () => {
    const file = [
      HEADER,
      '1,joiner,2026-01-05',
      '1,leaver,2026-01-05',
      '1,rejoiner,2026-02-01',
      '1,leaver,2026-03-01',
    ];
    const { issues, events } = screen(file.join('\n'));

    expect(issues.map(({ code, severity }) => [code, severity])).toEqual([
      ['leaver-without-reason', 'warning'],
    ]);
    expect(events).toHaveLength(4);
  });

  it('reads 200,000 rows and no more', () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, at) => `${at + 1},joiner,2026-01-05\n`).join('');

    expect(screen(`${HEADER}\n${rows(200_000)}`).events).toHaveLength(200_000);
    expect(codes(screen(`${HEADER}\n${rows(200_001)}`))).toEqual(['table-too-long']);
  });
});
