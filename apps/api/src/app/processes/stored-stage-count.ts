/** One stored count of a breakdown. */
export interface StoredStageCount {
  readonly codes: readonly string[];
  readonly stage: string;
  readonly status: 'shown' | 'withheld' | 'not-held';
  readonly count: number | null;
}
