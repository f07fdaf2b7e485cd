import { type Issue } from '@muster/domain';
import { issueOf } from '@muster/ingest';

export type UnreadableFileCode = 'file-too-large' | 'truncated-gzip' | 'corrupt-gzip' | 'gzip-bomb';

/** A file that cannot be read to its end: ends screening as one error of the whole file. */
export class UnreadableFile extends Error {
  constructor(readonly code: UnreadableFileCode) {
    super(code);
  }

  /** The registered problem, in the words for the person. */
  get issue(): Issue {
    return issueOf(this.code);
  }
}
