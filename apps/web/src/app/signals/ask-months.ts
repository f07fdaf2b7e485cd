import { type SpcAnswer } from '@muster/contracts';
import { problemOf } from '../api/problem-of';
import { type monthsQuestion } from './signal-questions';

export type MonthsQuestion = ReturnType<typeof monthsQuestion>;

/** Asks about months. Days without a noted change, and a group that the period has not, are refused; they are left out
 *  then, because the form in which they could be taken away is made of the answer. Any other refusal is thrown. */
export async function askMonths(
  ask: (question: MonthsQuestion) => Promise<SpcAnswer>,
  question: MonthsQuestion,
): Promise<SpcAnswer> {
  try {
    return await ask(question);
  } catch (fault) {
    const { code } = problemOf(fault);
    const { group, ...ofEverybody } = question;
    if (code === 'unknown-value' && group !== undefined) return askMonths(ask, ofEverybody);
    if (code !== 'change-not-noted' || question.beginsAnew.length === 0) throw fault;
    const without = await askMonths(ask, { ...question, beginsAnew: [] });
    const noted = question.beginsAnew.filter((day) => without.changes.some((change) => change.day === day));
    if (noted.length === 0) return without;
    if (noted.length === question.beginsAnew.length) throw fault;
    return askMonths(ask, { ...question, beginsAnew: noted });
  }
}
