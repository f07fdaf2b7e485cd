/** One category of a dimension in an answer. */
export interface Category {
  readonly code: string;
  readonly label: string;
  /** People without an answer: counted, never compared. */
  readonly undeclared: boolean;
}
