import { type FieldError } from '../ui/error-summary';
import { need } from './need';
import { type Reach } from './reach-words';
import { tooLong } from './too-long';

const LONGEST_LINE = 200;

/** What is missing or malformed in how somebody wants to be reached; empty when nothing is. */
export function checkReach({ reach, address, mayLeaveMessage, note }: Reach): readonly FieldError[] {
  const typed = address.trim();
  return [
    ...need(reach, 'reach', 'Choose how we may reach you'),
    ...(reach === 'phone'
      ? need(/\d{5}/.test(typed.replace(/[\s()+-]/g, '')), 'address', 'Enter a phone number')
      : []),
    ...(reach === 'e-mail'
      ? need(/^\S+@\S+$/.test(typed), 'address', 'Enter an e-mail address, like name@example.com')
      : []),
    ...(reach === 'phone' ? need(mayLeaveMessage, 'message', 'Say whether we may leave a message') : []),
    ...tooLong('address', 'What you entered', typed, LONGEST_LINE),
    ...tooLong('note', 'The note', note, LONGEST_LINE),
  ];
}
