/** What happened between snapshots that follow each other, as columns: one row per event, in the order of `asAt`. An event
 *  lies in (`after`, `asAt`]; one person can have several at once. Days are days since 1970-01-01. */
export interface Flows {
  /** Position in `FLOW_KINDS`. */
  readonly kind: Uint8Array;
  /** The spell that the event ends for a leaver, and that it begins for every other kind. Of a person in both snapshots
   *  the spell before the event is the one at `spell - 1`. */
  readonly spell: Int32Array;
  /** Day of the snapshot that showed the event. */
  readonly asAt: Int32Array;
  /** Day of the snapshot before. */
  readonly after: Int32Array;
  /** Id of the leaving reason for leavers, of the entry route for joiners and rejoiners; 0 when not held and for every
   *  other kind. */
  readonly reason: Uint16Array;
  /** Last day of service of a leaver; `NO_DAY` when not held and for every other kind. */
  readonly reasonOn: Int32Array;
  /** 1 = a leaver who, as an event feed says, began a career break or a secondment out in this period and did not leave;
   *  and the rejoiner who comes back from it. */
  readonly away: Uint8Array;
}
