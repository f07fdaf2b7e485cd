import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Reasons } from '@muster/contracts';
import { CASE_OUTCOMES, LISTENER_OPTIONS } from '@muster/domain';
import fc from 'fast-check';
import { contactDays } from './contact-days';
import { discloseReasons } from './disclose-reasons';
import { funnelOfYear } from './funnel-of-year';
import { partOfWhole } from './part-of-whole';
import { protectHalfYear } from './protect-half-year';
import { protectYear } from './protect-year';
import { readThemes } from './read-themes';
import { type FunnelCount, type TickCount } from './reason-counts';
import { type ReasonPeriod, reasonPeriodOf } from './reason-period';
import { reasonPeriodsUntil } from './reason-periods-until';

const read = readThemes(
  JSON.parse(readFileSync(join(__dirname, '../../../../definitions/cases/themes.json'), 'utf8')),
);
if (!read.ok) throw new Error(read.refusal.message);
const THEMES = read.value;

function period(id: string): ReasonPeriod {
  const found = reasonPeriodOf(id);
  if (!found) throw new Error(`${id} is no period`);
  return found;
}

function ticks(
  kind: TickCount['kind'],
  counts: Readonly<Record<string, number>>,
  halfYear = '2026-H1',
): TickCount[] {
  return Object.entries(counts).map(([code, count]) => ({ halfYear, kind, code, count }));
}

function funnel(counts: Partial<FunnelCount>): FunnelCount {
  return { halfYear: '2026-H1', asked: 0, offered: 0, accepted: 0, held: 0, daysToContact: [], ...counts };
}

describe('reasonPeriodsUntil', () => {
  const ids = (today: string) => reasonPeriodsUntil(today).map(({ id }) => id);

  it('tells a half-year when it is over, and a year from April of the next', () => {
    expect(ids('2026-06-30')).toEqual(['2025-H2', '2025-H1', '2024-H2', '2024-H1', '2025', '2024', '2023']);
    expect(ids('2026-07-01')[0]).toBe('2026-H1');
    expect(ids('2027-03-31')).not.toContain('2026');
    expect(ids('2027-04-01')).toContain('2026');
  });

  it('reads no other words as a period', () => {
    for (const id of ['2026-H3', '1999', '2026-Q1', '', '2026-H11']) expect(reasonPeriodOf(id)).toBeNull();
  });
});

// The example of docs/methods/reasons.md, worked by hand.
describe('protectHalfYear', () => {
  const counts = {
    ...{ leadership: 23, 'being-heard': 4, fairness: 12, 'vetting-or-misconduct': 3 },
    ...{ 'bullying-or-discrimination': 17, progression: 14, 'training-route': 11, 'pay-and-pension': 6 },
    ...{ 'role-or-location': 7, workload: 31, 'shifts-and-flexibility': 22, 'psychological-wellbeing': 18 },
    ...{ 'physical-health': 2, 'safety-and-public': 4, 'family-or-personal': 13, 'external-opportunity': 5 },
    other: 1,
  };

  it('merges along the tree and rounds', () => {
    const { themes } = protectHalfYear(period('2026-H1'), ticks('theme', counts), THEMES);

    expect(themes.map(({ code, count }) => [code, count])).toEqual([
      ['led-and-heard', 25],
      ['fair-procedures', 15],
      ['bullying-or-discrimination', 15],
      ['progression', 15],
      ['training-route', 10],
      ['terms', 15],
      ['workload', 30],
      ['shifts-and-flexibility', 20],
      ['health', 25],
      ['outside', 20],
    ]);
    expect(themes[0]?.of).toEqual(['Leadership and line management', 'Being heard']);
  });

  it('counts other half-years and other kinds of ticks in none of it', () => {
    const other = [...ticks('theme', counts, '2025-H2'), ...ticks('ask', { met: 40 })];

    expect(protectHalfYear(period('2026-H1'), other, THEMES).themes).toEqual([]);
    expect(() => protectHalfYear(period('2026'), [], THEMES)).toThrow(RangeError);
  });

  it('counts a code of an older list as other', () => {
    const { themes } = protectHalfYear(period('2026-H1'), ticks('theme', { morale: 14 }), THEMES);

    expect(themes.map(({ code, count }) => [code, count])).toEqual([['all-themes', 15]]);
  });
});

describe('protectYear', () => {
  const year = (given: readonly TickCount[], of: readonly FunnelCount[] = []) =>
    protectYear(period('2026'), given, of, THEMES);

  // Dyfed-Powys: 49 conversations, 31 stayed; 18 to the nearest five is 20, so 30 of 50. Interval of the exact counts by
  // Wilson: 49 % to 75 %; with the rounding in it no narrower.
  it('tells how many were still employed', () => {
    const { employed, outcomes } = year([
      ...ticks('outcome', { stayed: 20, left: 12 }),
      ...ticks('outcome', { moved: 11, 'not-known': 6 }, '2026-H2'),
    ]);

    expect(employed).toMatchObject({ part: 30, whole: 50, share: { status: 'shown', value: 0.6 } });
    expect(outcomes.map(({ code, count }) => [code, count])).toEqual([
      ['stayed', 20],
      ['moved', 10],
      ['left-or-not-known', 20],
    ]);
    const { lower, upper } = employed?.share.status === 'shown' ? employed.share : { lower: 1, upper: 0 };
    expect(lower).toBeLessThanOrEqual(0.47);
    expect(upper).toBeGreaterThanOrEqual(0.72);
  });

  it('tells no share when fewer than ten left, because the rest would follow', () => {
    expect(year(ticks('outcome', { stayed: 40, left: 9 })).employed).toBeNull();
    expect(year(ticks('outcome', { stayed: 40, left: 9 })).outcomes).toMatchObject([
      { code: 'all-outcomes', count: 50 },
    ]);
  });

  it('merges specific posts', () => {
    const { options } = year(
      ticks('option', {
        any: 30,
        'same-gender': 11,
        'outside-department': 10,
        named: 12,
        'prap-coordinator': 8,
        executive: 3,
      }),
    );

    expect(options.map(({ code, count }) => [code, count])).toEqual([
      ['any', 30],
      ['outside-department', 10],
      ['same-gender', 10],
      ['named', 10],
      ['specific-post', 10],
    ]);
  });

  it('asks for twenty asks on each side', () => {
    expect(year(ticks('ask', { met: 33, 'not-met': 21 })).asksMet).toMatchObject({ part: 35, whole: 55 });
    expect(year(ticks('ask', { met: 33, 'not-met': 19 })).asksMet).toBeNull();
  });

  it('throws for a half-year', () => {
    expect(() => protectYear(period('2026-H1'), [], [], THEMES)).toThrow(RangeError);
  });
});

describe('funnelOfYear', () => {
  it('tells every step when those who went no further are ten and more', () => {
    expect(funnelOfYear([funnel({ asked: 80, offered: 68, accepted: 52, held: 41 })])).toEqual({
      ...{ asked: 75, offered: 65, accepted: 50, held: 40 },
    });
  });

  it('leaves a step out that fewer than ten set apart from the next', () => {
    expect(funnelOfYear([funnel({ asked: 60, offered: 58, accepted: 55, held: 30 })])).toEqual({
      ...{ asked: 60, offered: null, accepted: null, held: 30 },
    });
    expect(funnelOfYear([funnel({ asked: 60, offered: 58, accepted: 55, held: 51 })])).toEqual({
      ...{ asked: 60, offered: null, accepted: null, held: null },
    });
  });

  it('says nothing of fewer than ten', () => {
    expect(funnelOfYear([funnel({ asked: 9, offered: 9, accepted: 9, held: 9 })])).toBeNull();
  });

  it('takes no counts in which a later step was reached by more than an earlier one', () => {
    expect(() => funnelOfYear([funnel({ asked: 40, offered: 2, accepted: 1, held: 25 })])).toThrow(
      RangeError,
    );
  });
});

describe('contactDays', () => {
  // 18 within two days and 12 later: 20 and 10 when rounded. Half of 30 is 15, three quarters into 0 to 3: 2.25.
  it('is interpolated in bands of at least ten', () => {
    const daysToContact = [
      { days: 1, count: 18 },
      { days: 4, count: 12 },
    ];

    expect(contactDays([funnel({ daysToContact })])).toEqual({
      ...{ status: 'shown', value: 2.3, lower: null, upper: null },
    });
  });

  it('is not available when it lies in a band without an end', () => {
    const daysToContact = [
      { days: 1, count: 12 },
      { days: 4, count: 18 },
    ];

    expect(contactDays([funnel({ daysToContact })])).toEqual({ status: 'not-available' });
  });

  it('is withheld of fewer than ten', () => {
    expect(contactDays([funnel({ daysToContact: [{ days: 1, count: 9 }] })])).toEqual({ status: 'withheld' });
  });
});

describe('what is told of any tally', () => {
  const anyCount = fc.nat(40);
  const anyCounts = (codes: readonly string[]) =>
    fc.record(Object.fromEntries(codes.map((code) => [code, anyCount])));
  const anyTicks = fc
    .tuple(
      anyCounts(THEMES.themes.map(({ code }) => code)),
      anyCounts(CASE_OUTCOMES),
      anyCounts(LISTENER_OPTIONS),
      anyCounts(['met', 'not-met']),
    )
    .map(([theme, outcome, option, ask]) => [
      ...ticks('theme', theme),
      ...ticks('outcome', outcome),
      ...ticks('option', option),
      ...ticks('ask', ask),
    ]);
  const anyFunnel = fc.tuple(anyCount, anyCount, anyCount, anyCount).map((steps) => {
    const [held, accepted, offered, asked] = steps.map((_, at) =>
      steps.slice(0, at + 1).reduce((sum, step) => sum + step, 0),
    ) as [number, number, number, number];
    return funnel({ asked, offered, accepted, held });
  });

  it('passes the gate: nothing below ten, nothing unrounded, no two steps that differ by a few', () => {
    fc.assert(
      fc.property(anyTicks, anyFunnel, (given, of) => {
        const told = toldOf(given, of);
        expect(discloseReasons(told).toJSON()).toEqual(told);
      }),
      { numRuns: 300 },
    );
  });

  it('is the same wherever the ticks of a merged group lie, so that knowing the group tells nothing of its parts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 18 }), fc.nat(9), (together, one) => {
        const of = (part: number) =>
          toldOf(
            ticks('option', {
              ...{ any: 20, 'outside-department': 12, 'same-gender': 12, named: 15 },
              executive: part,
              'prap-coordinator': together - part,
            }),
            [],
          );
        if (together - one < 10) expect(of(one)).toEqual(of(together - one));
      }),
    );
  });

  function toldOf(given: readonly TickCount[], of: FunnelCount | readonly FunnelCount[]): Reasons {
    return {
      ...{ force: 'EXMP', forceName: 'Example', synthetic: true, themesVersion: THEMES.version },
      halfYears: [protectHalfYear(period('2026-H1'), given, THEMES)],
      years: [protectYear(period('2026'), given, [of].flat(), THEMES)],
      ...{ leaverRates: [], beside: [] },
    };
  }

  it('does not pass the gate when it was made otherwise', () => {
    const sound = toldOf(ticks('option', { any: 30 }), [
      funnel({ asked: 80, offered: 68, accepted: 52, held: 41 }),
    ]);
    const broken: Reasons[] = [
      { ...sound, halfYears: [{ ...period('2026-H1'), period: '2026-H1', themes: [group(7)] }] },
      { ...sound, halfYears: [{ ...period('2026-H1'), period: '2026-H1', themes: [group(12)] }] },
      ...[
        { employed: { part: 30, whole: 35, share: { status: 'withheld' as const } } },
        { funnel: { asked: 80, offered: 75, accepted: null, held: null } },
      ].map((change) => ({ ...sound, years: sound.years.map((year) => ({ ...year, ...change })) })),
    ];

    for (const reasons of broken) expect(() => discloseReasons(reasons)).toThrow(RangeError);
  });

  function group(count: number) {
    return { code: 'workload', label: 'Workload', of: ['Workload'], count };
  }
});

describe('partOfWhole', () => {
  it('has no share of fewer than 25', () => {
    expect(partOfWhole(10, 10, 10)).toEqual({ part: 10, whole: 20, share: { status: 'not-available' } });
    expect(partOfWhole(10, 9, 10)).toBeNull();
  });
});
