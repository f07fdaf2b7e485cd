import { type IssueLog } from '../issues/issue-log';
import { type VocabularyBuilder } from '../values/vocabulary-builder';

/** Where the codes of one column go. */
export interface CodeTarget {
  readonly dimension: string;
  readonly column: string;
  readonly vocabulary: VocabularyBuilder;
  readonly log: IssueLog;
  /** Codes of an open list that this file uses. */
  readonly used: Set<string>;
  /** Folded codes of an open list that several columns share; without it the column has its own. */
  readonly met?: Map<string, string>;
}
