import { type CommitmentWarning } from '@muster/domain';
import { formatDate } from '../format/format-date';
import { listWords } from '../words/list-words';

/** A warning about a commitment in one sentence. */
export function commitmentWarningSentence(warning: CommitmentWarning): string {
  switch (warning.code) {
    case 'same-text-rated-differently':
      return `It has the same text as ${listWords(warning.refs, 'and')}, and another rating.`;
    case 'not-rated':
      return 'It is not rated.';
    case 'no-rating-period':
      return 'Its rating has no period, so nobody can say how old it is.';
    case 'period-not-over':
      return `The period of its rating ends on ${formatDate(warning.to)}, after this meeting.`;
    case 'later-period-not-rated':
      return `${warning.latest.label} has ended since and is not rated.`;
    case 'rated-after-meeting':
      return `Its rating was written down on ${formatDate(warning.recordedOn)}, after this meeting.`;
    case 'older-than-measure':
      return `Its rating is older than its measure, which is known to ${formatDate(warning.measuredTo)}.`;
    case 'rated-without-evidence':
      return 'It is rated, and no evidence is linked to it.';
    case 'next-step-overdue':
      return `It was due on ${formatDate(warning.due)}, ${daysWords(warning.days)} before this meeting.`;
  }
}

function daysWords(days: number): string {
  return `${days.toLocaleString('en-GB')} ${days === 1 ? 'day' : 'days'}`;
}
