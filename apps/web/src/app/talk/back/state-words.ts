import { type CaseFile } from '@muster/contracts';
import { dayInWords } from '../../case-parts/day-in-words';

/** Where a case stands, in sentences for its colleague, with the clock where one runs. `today` as `YYYY-MM-DD`. */
export function stateWords(
  { state, listener, acknowledgeBy, closedOn }: CaseFile,
  today: string,
): readonly string[] {
  const who = listener?.displayName ?? 'Your listener';
  const late = acknowledgeBy !== null && acknowledgeBy < today;
  const by = acknowledgeBy === null ? '' : dayInWords(acknowledgeBy, today);
  const clock = late
    ? `This was due by ${by} and is late. Those who give requests to listeners see that.`
    : `You will hear by ${by}.`;
  const ended = closedOn === null ? '' : ` on ${dayInWords(closedOn, today)}`;
  switch (state) {
    case 'requested':
      return ['Your request waits for a listener.', ...(by ? [clock] : [])];
    case 'assigned':
      return [`${who} has your request and has yet to confirm it to you.`, ...(by ? [clock] : [])];
    case 'acknowledged':
      return [`${who} has your request and will offer you times.`];
    case 'offered':
      return [`${who} has offered you times. Choose one.`];
    case 'arranged':
      return ['A time for the conversation is agreed.'];
    case 'held':
      return ['The conversation was held. When the record is there, read it, then approve or correct it.'];
    case 'agreed':
      return ['You have approved the record. What was agreed is under way.'];
    case 'closed':
      return [`Your case was closed${ended}.`];
    case 'withdrawn':
      return [`You withdrew your request${ended}.`];
  }
}
