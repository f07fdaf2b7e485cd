import {
  actingQuestionSchema,
  disparityRatioQuestionSchema,
  eventRatesQuestionSchema,
  funnelQuestionSchema,
  rankFlowsQuestionSchema,
  rankProfileQuestionSchema,
  timeInRankQuestionSchema,
} from '@muster/contracts';
import {
  actingQuestion,
  disparityRatioQuestion,
  funnelQuestion,
  promotionsQuestion,
  rankFlowsQuestion,
  rankProfileQuestion,
  timeInRankQuestion,
} from './progression-questions';

const type = { dimension: 'workforce-type', value: 'officer' };
const unit = { dimension: 'unit', value: 'north' };
const sergeants = { dimension: 'rank', value: 'sergeant' };
const period = {
  ...{ force: 'EXMP', from: '2025-03-31', to: '2026-03-31', workforceType: 'officer' },
  ...{ where: [unit], by: 'ethnicity', grouping: 'ethnicity-5-plus-1' },
};

describe('the questions of the page about progression', () => {
  it('count everybody who could be promoted until an eligibility rule is chosen', () => {
    expect(promotionsQuestion(period, {}, '', null)).toMatchObject({
      ...{ kind: 'promotions', by: ['ethnicity'], denominator: 'start', where: [type, unit] },
      eligibility: { monthsInRank: 0, monthsOfService: 0, substantiveOnly: false },
    });
    expect(promotionsQuestion(period, { months: '24', basis: 'substantive' }, '', null).eligibility).toEqual({
      monthsInRank: 24,
      monthsOfService: 0,
      substantiveOnly: true,
    });
  });

  it('ask about promotions from the chosen rank, in place of a filter on another', () => {
    const filtered = { ...period, where: [unit, sergeants] };

    expect(promotionsQuestion(filtered, {}, 'constable', null).where).toEqual([
      type,
      unit,
      { dimension: 'rank', value: 'constable' },
    ]);
    expect(promotionsQuestion(filtered, {}, '', null).where).toEqual([type, unit, sergeants]);
  });

  it('keep a comparator only for the groups among which it was chosen', () => {
    const comparator = { by: 'ethnicity', grouping: 'ethnicity-5-plus-1', code: 'asian' };

    expect(promotionsQuestion(period, {}, '', comparator).comparator).toBe('asian');
    expect(promotionsQuestion({ ...period, by: 'sex' }, {}, '', comparator).comparator).toBeUndefined();
  });

  it('measure time in the rank that is asked about, whatever rank is filtered by', () => {
    const above = { dimension: 'rank-at-or-above', value: 'inspector' };

    expect(timeInRankQuestion({ ...period, where: [sergeants, above, unit] }, 'constable')).toMatchObject({
      ...{ rank: 'constable', asAt: '2026-03-31', by: ['ethnicity'], where: [type, unit] },
    });
  });

  it('ask for moves of everybody together between all ranks, so no grouping and no rank is sent', () => {
    expect(rankFlowsQuestion({ ...period, where: [unit, sergeants] })).toEqual({
      ...{ force: 'EXMP', from: '2025-03-31', to: '2026-03-31', workforceType: 'officer', where: [unit] },
    });
  });

  it('ask for one run of a process by the groups of the page, without the filters of the page', () => {
    const run = { process: 'promotion', from: '2025-04-01', to: '2026-03-31' };

    expect(funnelQuestion({ ...period, purpose: 'Board paper' }, run, 'ethnicity')).toEqual({
      ...run,
      ...{ force: 'EXMP', by: ['ethnicity'], grouping: 'ethnicity-5-plus-1', purpose: 'Board paper' },
    });
  });

  it('are questions that the service takes', () => {
    const asked = { ...period, purpose: 'Board paper' };

    for (const [schema, question] of [
      [rankProfileQuestionSchema, rankProfileQuestion(asked)],
      [disparityRatioQuestionSchema, disparityRatioQuestion(asked)],
      [rankFlowsQuestionSchema, rankFlowsQuestion(asked)],
      [eventRatesQuestionSchema, promotionsQuestion(asked, { months: '12' }, 'constable', null)],
      [timeInRankQuestionSchema, timeInRankQuestion(asked, 'constable')],
      [actingQuestionSchema, actingQuestion(asked)],
      [
        funnelQuestionSchema,
        funnelQuestion(asked, { process: 'promotion', from: '2025-04-01', to: '2026-03-31' }, 'sex'),
      ],
    ] as const) {
      expect(schema.safeParse(question).error).toBeUndefined();
    }
  });
});
