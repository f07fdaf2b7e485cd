import { type AnswerInstead } from './answer-instead';
import { type Person } from './people';

/** The states of a page that shows figures; docs/states.md says what each shows. */
export type PageState =
  | 'loading'
  | 'empty'
  | 'filtered-to-nothing'
  | 'part-withheld'
  | 'all-withheld'
  | 'rounded'
  | 'error'
  | 'stale'
  | 'no-permission';

/** How a page is brought into a state, and the words by which it is known. */
export interface StateOfPage {
  readonly state: PageState;
  readonly address: string;
  readonly as: Person;
  /** What answers in place of the API; left out where the service itself gives the state. */
  readonly answered?: AnswerInstead;
  readonly shows: readonly (string | RegExp)[];
}

/** By what an error is known, and a page that is somebody else's. */
export const ERROR = ['Try again', '7f1f2f9e-0000-4000-8000-000000000001'];
export const NOT_YOURS = ['You cannot see this page', 'ask the administrator of Muster in your force'];
/** By what figures are known that are older than the rules of the board position allow. Those of the tests are of 2025. */
export const OLD = [/These figures are \d+ days old\. Ask an analyst when the next release comes\./];
