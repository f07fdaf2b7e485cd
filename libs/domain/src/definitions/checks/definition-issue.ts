import { type Issue } from '../../outcomes/issue';

/** An error in a definition. Definitions are public reference data, so ids and codes may stand in the sentence. */
export function definitionIssue(code: string, message: string, repair: string): Issue {
  return { code, severity: 'error', message, repair, count: 1 };
}
