import { type Issue } from '@muster/domain';
import { type IssueCode, issueOf } from '@muster/ingest';

/** A file that cannot be read to its end, or must not be used: ends screening with the registered problems, in the words
 *  for the person. */
export class UnreadableFile extends Error {
  readonly issues: readonly Issue[];

  /** One problem by its code, or problems that were noted while the file was read. */
  constructor(what: IssueCode | readonly Issue[]) {
    const issues = typeof what === 'string' ? [issueOf(what)] : what;
    super(issues.map(({ code }) => code).join(', '));
    this.issues = issues;
  }

  /** The first problem. */
  get issue(): Issue {
    return this.issues[0] ?? issueOf('damaged-spreadsheet');
  }

  /** Code of the first problem. */
  get code(): string {
    return this.issues[0]?.code ?? '';
  }
}
