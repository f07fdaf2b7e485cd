/** People to whom something happened, out of everybody to whom it could have: whole numbers, 0 <= events <= atRisk. */
export interface EventCount {
  readonly events: number;
  readonly atRisk: number;
}
