import {
  attritionQuestionSchema,
  eventRatesQuestionSchema,
  flowSeriesQuestionSchema,
  hazardQuestionSchema,
  retentionQuestionSchema,
} from '@muster/contracts';
import {
  attritionQuestion,
  hazardQuestion,
  joinersQuestion,
  leaversQuestion,
  retentionQuestion,
  seriesQuestion,
} from './leaving-questions';

const period = {
  ...{ force: 'EXMP', from: '2025-03-31', to: '2026-03-31', grouping: 'ethnicity-5-plus-1' },
  where: [{ dimension: 'workforce-type', value: 'officer' }],
};
const comparator = { by: 'ethnicity', grouping: 'ethnicity-5-plus-1', code: 'white' };

describe('the questions of the page about leaving', () => {
  it('ask for leavers as the Home Office counts them until something else is chosen', () => {
    const question = leaversQuestion(period, 'ethnicity', {}, null);

    expect(question).toEqual({ ...period, kind: 'leavers', by: ['ethnicity'], denominator: 'start' });
    expect(eventRatesQuestionSchema.safeParse(question).success).toBe(true);
  });

  it('take over the denominator, the kind of loss and the comparator', () => {
    const chosen = { denominator: 'person-years', loss: 'service' };

    expect(leaversQuestion(period, 'ethnicity', chosen, comparator)).toMatchObject({
      ...{ denominator: 'person-years', loss: 'service', comparator: 'white' },
    });
  });

  it('forget a comparator that was chosen among other groups', () => {
    expect(leaversQuestion(period, 'sex', {}, comparator).comparator).toBeUndefined();
    expect(
      leaversQuestion({ ...period, grouping: 'black-heritage' }, 'ethnicity', {}, comparator).comparator,
    ).toBeUndefined();
  });

  it('ask month by month for everybody, or for each group', () => {
    expect(seriesQuestion(period, 'rank', {})).toMatchObject({ by: [], step: 'month' });
    expect(seriesQuestion(period, 'rank', {}).grouping).toBeUndefined();
    expect(seriesQuestion(period, 'rank', { step: 'year', lines: 'groups' })).toMatchObject({
      ...{ by: ['rank'], step: 'year', grouping: 'ethnicity-5-plus-1' },
    });
  });

  it('divide only rates by length of service, through which people move', () => {
    const by = 'length-of-service';

    expect(leaversQuestion(period, by, {}, null).by).toEqual([by]);
    expect(joinersQuestion(period, by).by).toEqual([by]);
    expect(attritionQuestion(period, by).by).toEqual([]);
    expect(seriesQuestion(period, by, { lines: 'groups' }).by).toEqual([]);
    expect(retentionQuestion(period, by).by).toEqual([]);
  });

  it('ask for hazard ratios where groups stay what they were at first sight', () => {
    const chosen = { route: 'all', strata: 'joining-years', comparator };
    const question = hazardQuestion(period, 'ethnicity', chosen);

    expect(question).toMatchObject({ asAt: '2026-03-31', by: ['ethnicity'], comparator: 'white' });
    expect(hazardQuestionSchema.safeParse(question).success).toBe(true);
    expect(hazardQuestion(period, 'length-of-service', chosen)).toBeUndefined();
  });

  it('are questions that the service takes', () => {
    const asked = { ...period, purpose: 'Board paper' };

    expect(eventRatesQuestionSchema.safeParse(joinersQuestion(asked, 'sex')).success).toBe(true);
    expect(attritionQuestionSchema.safeParse(attritionQuestion(asked, 'sex')).success).toBe(true);
    expect(flowSeriesQuestionSchema.safeParse(seriesQuestion(asked, 'sex', {})).success).toBe(true);
    expect(retentionQuestionSchema.safeParse(retentionQuestion(asked, 'sex')).success).toBe(true);
  });
});
