import { isReferenceDate } from '@muster/domain';
import { type FieldError } from '../ui/error-summary';

const SHORTEST_PURPOSE = 10;
const LONGEST_PURPOSE = 200;

export interface GrantForm {
  readonly username: string;
  /** `YYYY-MM-DD`. */
  readonly until: string;
  readonly purpose: string;
}

/** What is missing or malformed in a grant, before it is sent. The server checks again. */
export function checkGrant({ username, until, purpose }: GrantForm, today: string): readonly FieldError[] {
  const errors: FieldError[] = [];
  const add = (field: string, message: string): void => void errors.push({ field, message });
  if (username.trim() === '') add('grant-username', 'Enter the username of the analyst');
  const day = dayProblem(until, today);
  if (day) add('grant-until', day);
  const length = purpose.trim().length;
  if (length < SHORTEST_PURPOSE) {
    add('grant-purpose', `Say what it is for in ${SHORTEST_PURPOSE} characters or more`);
  }
  if (length > LONGEST_PURPOSE) {
    add('grant-purpose', `Say what it is for in ${LONGEST_PURPOSE} characters or fewer`);
  }
  return errors;
}

function dayProblem(until: string, today: string): string {
  if (until === '') return 'Enter the last day, for example 31 3 2027';
  if (!isReferenceDate(until)) return 'Enter a day that exists';
  if (until < today) return 'The last day must be today or later';
  const latest = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
  return until > latest ? 'The last day must be at most twelve months from now' : '';
}
