/** What shows that a commitment is met, or how far. One piece may answer several references. */
export interface CommitmentEvidence {
  readonly text: string;
  /** Address of a document; null when there is none. */
  readonly link: string | null;
  /** Where in the document: a section or page; null when not said. */
  readonly section: string | null;
}
