import { type SpcAnswer } from '@muster/contracts';
import { formatDate } from '@muster/narrative';
import { type MonthsQuestion } from './ask-months';

/** What a question about months asks for and its answer has not, one sentence each. */
export function leftOutOfMonths(
  { group, beginsAnew }: Pick<MonthsQuestion, 'group' | 'beginsAnew'>,
  answer: Pick<SpcAnswer, 'group' | 'changes'>,
): readonly string[] {
  const days = beginsAnew.filter(
    (day) => !answer.changes.some((change) => change.beginsAnew && change.day === day),
  );
  return [
    ...(group === undefined || answer.group?.code === group
      ? []
      : ['This period has no months of the group that you chose. Everybody is shown.']),
    ...(days.length === 0
      ? []
      : [
          `No change is noted in this period on: ${days.map((day) => formatDate(day)).join(', ')}. Limits do not begin anew there.`,
        ]),
  ];
}
