import { type SpcAnswer } from '@muster/contracts';
import { ApiError } from '../api/api-error';
import { problemOf } from '../api/problem-of';
import { askMonths, type MonthsQuestion } from './ask-months';
import { leftOutOfMonths } from './left-out-of-months';
import { monthsQuestion } from './signal-questions';

const PERIOD = { force: 'EXMP', from: '2023-03-31', to: '2026-03-31', where: [] };
const question = (anew: string, group: string | null = null): MonthsQuestion =>
  monthsQuestion(PERIOD, 'ethnicity', anew === '' ? {} : { anew }, group);

/** A server that knows a change of 1 January 2025, and the group `black`; it tells what it was asked. */
function server() {
  const asked: MonthsQuestion[] = [];
  const ask = (each: MonthsQuestion): Promise<SpcAnswer> => {
    asked.push(each);
    if (each.beginsAnew.some((day) => day !== '2025-01-01')) return refuse('change-not-noted');
    if (each.group !== undefined && each.group !== 'black') return refuse('unknown-value');
    const group = each.group === undefined ? null : { code: each.group, label: each.group };
    const beginsAnew = each.beginsAnew.includes('2025-01-01');
    return Promise.resolve({
      group,
      changes: [{ day: '2025-01-01', kind: 'policy', text: 'New rule', beginsAnew }],
    } as Partial<SpcAnswer> as SpcAnswer);
  };
  return { ask, asked };
}

function refuse(code: string): Promise<never> {
  const problem = { type: 'about:blank', title: code, status: 422, code, detail: code, instance: '' };
  return Promise.reject(new ApiError(problem));
}

describe('askMonths', () => {
  it('asks once for what can be answered, and leaves nothing out', async () => {
    const { ask, asked } = server();
    const wanted = question('2025-01-01', 'black');
    const answer = await askMonths(ask, wanted);

    expect(asked).toEqual([wanted]);
    expect(leftOutOfMonths(wanted, answer)).toEqual([]);
  });

  it('leaves out the days that are not noted and the group that is not there, and says which', async () => {
    const { ask } = server();
    const wanted = question('2024-05-01,2025-01-01', 'other');
    const answer = await askMonths(ask, wanted);

    expect(answer.changes.filter(({ beginsAnew }) => beginsAnew)).toHaveLength(1);
    expect(answer.group).toBeNull();
    expect(leftOutOfMonths(wanted, answer)).toEqual([
      'This period has no months of the group that you chose. Everybody is shown.',
      'No change is noted in this period on: 1 May 2024. Limits do not begin anew there.',
    ]);
  });

  it('draws no limits anew where no day is noted', async () => {
    const { ask, asked } = server();
    const wanted = question('2024-05-01,2024-06-01');
    const answer = await askMonths(ask, wanted);

    expect(asked).toHaveLength(2);
    expect(leftOutOfMonths(wanted, answer)).toEqual([
      'No change is noted in this period on: 1 May 2024, 1 June 2024. Limits do not begin anew there.',
    ]);
  });

  it.each(['unknown-value', 'change-not-noted', 'no-figures'])('throws %s of anything else', async (code) => {
    const fault = await askMonths(() => refuse(code), question('')).catch((thrown: unknown) => thrown);

    expect(problemOf(fault).code).toBe(code);
  });
});
