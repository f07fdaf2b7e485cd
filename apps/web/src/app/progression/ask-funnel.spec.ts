import { type FunnelAnswer, type FunnelQuestion } from '@muster/contracts';
import { aboutLeaving } from '../../test/leaving-answers';
import { ApiError } from '../api/api-error';
import { askFunnel } from './ask-funnel';

const question: FunnelQuestion = {
  ...{ force: 'EXMP', process: 'promotion', from: '2025-04-01', to: '2026-03-31' },
  ...{ by: ['sex'], grouping: 'ethnicity-5-plus-1' },
};
const answerTo = ({ by }: FunnelQuestion): FunnelAnswer => ({
  ...{ metric: 'funnel', force: 'EXMP', process: { id: 'promotion', label: 'Promotion', type: 'promotion' } },
  ...{ from: '2025-04-01', to: '2026-03-31', by, grouping: null, comparator: null, stages: [], groups: [] },
  ...{ family: null, about: aboutLeaving },
});
const refused = (code: string) =>
  new ApiError({ type: 'about:blank', title: 'No', status: 422, code, detail: 'No.', instance: '' });

describe('askFunnel', () => {
  it('asks for everybody where the file has no such groups', async () => {
    const asked: FunnelQuestion[] = [];
    const answer = await askFunnel((each) => {
      asked.push(each);
      return each.by.length > 0
        ? Promise.reject(refused('breakdown-not-held'))
        : Promise.resolve(answerTo(each));
    }, question);

    const { grouping: _, ...everybody } = question;
    expect(asked).toEqual([question, { ...everybody, by: [] }]);
    expect(answer.by).toEqual([]);
  });

  it('asks once where the groups are held, and hands on every other refusal', async () => {
    const ask = jest.fn((each: FunnelQuestion) => Promise.resolve(answerTo(each)));
    expect((await askFunnel(ask, question)).by).toEqual(['sex']);
    expect(ask).toHaveBeenCalledTimes(1);

    const other = refused('unknown-process');
    await expect(askFunnel(() => Promise.reject(other), question)).rejects.toBe(other);
    const never = refused('breakdown-not-held');
    await expect(askFunnel(() => Promise.reject(never), { ...question, by: [] })).rejects.toBe(never);
  });
});
