import { type Reasons, type ReasonGroup, type ReasonYear } from '@muster/contracts';
import { expectPlain } from '../../fixtures/expect-plain';
import { besideChart } from './beside-chart';
import { courseChart } from './course-chart';
import { employedChart } from './employed-chart';
import { isClearlyMore } from './is-clearly-more';
import { optionsChart } from './options-chart';
import { reasonFacts } from './reason-facts';
import { reasonsCsv } from './reasons-csv';
import { themesChart } from './themes-chart';

function group(code: string, count: number, of: string[] = [code]): ReasonGroup {
  return { code, label: `Theme ${code}`, of, count };
}

const HALF = { period: '2026-H1', from: '2026-01-01', to: '2026-06-30' };
const EMPTY_YEAR: ReasonYear = {
  ...{ period: '2025', from: '2025-01-01', to: '2025-12-31', employed: null, outcomes: [], options: [] },
  ...{ asksMet: null, funnel: null, contactDays: { status: 'withheld' } },
};
const YEAR: ReasonYear = {
  ...EMPTY_YEAR,
  period: '2026',
  employed: { part: 30, whole: 50, share: { status: 'shown', value: 0.6, lower: 0.45, upper: 0.73 } },
  options: [group('any', 30), group('specific-post', 15, ['The coordinator', 'A lead'])],
  asksMet: { part: 35, whole: 55, share: { status: 'shown', value: 0.64, lower: 0.5, upper: 0.76 } },
  funnel: { asked: 75, offered: 65, accepted: null, held: 40 },
  contactDays: { status: 'shown', value: 2.3, lower: null, upper: null },
};
const REASONS: Reasons = {
  ...{ force: 'EXMP', forceName: 'Example Constabulary', synthetic: true, themesVersion: '2026-1' },
  halfYears: [
    {
      ...HALF,
      themes: [group('heard', 25, ['Leadership', 'Being heard']), group('load', 30), group('pay', 15)],
    },
    { ...HALF, period: '2025-H2', themes: [] },
  ],
  years: [YEAR, EMPTY_YEAR],
  leaverRates: [
    {
      ...{ period: 'April 2024 to March 2025', people: 'officers' },
      rate: { status: 'shown', value: 0.06, lower: 0.05, upper: 0.07 },
    },
  ],
  beside: [
    { ...HALF, source: 'brave-space', themes: [group('heard', 40)] },
    { ...HALF, source: 'grievances', period: '2025', themes: [group('fairness', 15)] },
  ],
};
const NOTHING: Reasons = {
  ...REASONS,
  halfYears: REASONS.halfYears.map((halfYear) => ({ ...halfYear, themes: [] })),
  years: [EMPTY_YEAR],
  ...{ leaverRates: [], beside: [] },
};

describe('the figures of reasons', () => {
  it('are plain, with numbers and without', () => {
    for (const reasons of [REASONS, NOTHING]) {
      const { years, forceName } = reasons;
      for (const halfYear of reasons.halfYears)
        expectPlain(themesChart(halfYear, forceName), ['2025', '2026']);
      expectPlain(
        employedChart(reasons),
        years.map(({ period }) => period),
      );
      expectPlain(courseChart(reasons));
      expectPlain(optionsChart(reasons));
      const beside = besideChart(reasons);
      if (beside) expectPlain(beside);
    }
    expect(besideChart(NOTHING)).toBeNull();
  });

  it('draw what is not shown as a labelled gap', () => {
    const [, none] = REASONS.halfYears;
    expect(none && themesChart(none, 'Example').panels[0]?.marks).toEqual([
      expect.objectContaining({ status: 'withheld', value: null, text: '[c]' }),
    ]);
    expect(employedChart(REASONS).panels[0]?.marks.map(({ text }) => text)).toEqual(['60%', '[c]']);
  });

  it('call the rate of the force no comparison group, and nobody saved', () => {
    const chart = employedChart(REASONS);

    expect(chart.table.rows.at(-1)?.cells[0]?.text).toBe(
      'Not a comparison group: officers who left, April 2024 to March 2025',
    );
    expect(chart.sentences[0]).toBe('30 of 50 were still employed at their last check (2026).');
    expect(JSON.stringify([chart, reasonFacts(REASONS)])).not.toMatch(/\bsaved\b/i);
  });

  it('say of a withheld rate that it is confidential, and not that fewer than ten left', () => {
    const leaverRates = REASONS.leaverRates.map((rate) => ({
      ...rate,
      rate: { status: 'withheld' as const },
    }));

    expect(employedChart(REASONS).table.symbols[0]?.meaning).toBe('confidential: fewer than ten, or none');
    expect(employedChart({ ...REASONS, leaverRates }).table.symbols[0]?.meaning).toBe('confidential');
  });

  it('put every cell of every table into one download', () => {
    expect(reasonsCsv(REASONS)).toContainEqual(['themes-2026-h1', '1', 'Mentions', '30']);
    expect(reasonsCsv(REASONS)).toContainEqual(['reasons-employed', '2', 'Still employed', '[c]']);
  });
});

describe('the sentences of reasons', () => {
  it('say that a theme stands out only when it clearly does', () => {
    expect(reasonFacts(REASONS)[1]).toBe('There is no clear difference between these two.');
    // Twice the root of 75 + 25 is 20, and four for the rounding: 50 is clearly more, of 65 and 45 (20.98 + 4) 20 is not.
    expect([isClearlyMore(75, 25), isClearlyMore(65, 45)]).toEqual([true, false]);
    const [half] = REASONS.halfYears;
    const clear = {
      ...REASONS,
      halfYears: half ? [{ ...half, themes: [group('load', 75), group('pay', 25)] }] : [],
    };
    expect(reasonFacts(clear)[0]).toBe('Named most in January to June 2026: “Theme load” (75).');
  });

  it('say one thing when there is nothing', () => {
    expect(reasonFacts(NOTHING)).toHaveLength(1);
  });
});
