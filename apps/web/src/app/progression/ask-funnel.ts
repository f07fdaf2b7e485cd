import { type FunnelAnswer, type FunnelQuestion } from '@muster/contracts';
import { problemOf } from '../api/problem-of';

/** Asks for the stages by group; where the file of the process does not divide its counts so, for everybody together.
 *  Throws what `ask` throws in every other case. */
export async function askFunnel(
  ask: (question: FunnelQuestion) => Promise<FunnelAnswer>,
  question: FunnelQuestion,
): Promise<FunnelAnswer> {
  try {
    return await ask(question);
  } catch (fault) {
    if (problemOf(fault).code !== 'breakdown-not-held' || question.by.length === 0) throw fault;
    const { grouping: _, ...everybody } = question;
    return ask({ ...everybody, by: [] });
  }
}
