import { type Issue } from '@muster/domain';
import { type IssueCode, IssueNotes } from './issue-notes';

/** The issue of a registered check, for callers that find the problem themselves: who unpacks a file raises
 *  `truncated-gzip`, `corrupt-gzip`, `gzip-bomb` and `file-too-large` with this. */
export function issueOf(code: IssueCode, column?: string): Issue {
  const notes = new IssueNotes();
  notes.note(code, column === undefined ? {} : { column });
  const [issue] = notes.list();
  if (issue === undefined) throw new Error(`Nothing was noted for ${code}.`);
  return issue;
}
