/** People at risk of an event in a period, one row each, and whether it happened to them. */
export interface EventCohort {
  /** The spell whose characteristics count: before the event for leavers and promotions, after it for joiners. */
  readonly spells: Int32Array;
  /** 1 = it happened, however often. */
  readonly happened: Uint8Array;
  /** Id of the leaving reason or entry route, 0 = not held, or it did not happen. */
  readonly reason: Uint16Array;
}
