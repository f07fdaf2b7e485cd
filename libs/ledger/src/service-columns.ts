/** Times under observation as columns, one row each, in days since `start`: of stays since the start of service, of time in
 *  rank since the start in the rank. The first four are what the survival methods of libs/stats take. */
export interface ServiceColumns {
  /** When we began to see the person; 0 = from the start. */
  readonly entry: Int32Array;
  /** When we stopped seeing the person. */
  readonly exit: Int32Array;
  /** 0 = still there when last seen; 1, 2 ... = how it ended on the day of `exit`. */
  readonly route: Uint8Array;
  /** Cell of the question at `entry`; -1 = kept out by a filter. */
  readonly group: Int16Array;
  /** Day since 1970-01-01 from which the other days are counted. */
  readonly start: Int32Array;
  /** The spell at `entry`, to divide the rows otherwise. */
  readonly spell: Int32Array;
  /** Left out, whatever the group, because the start is not held. */
  readonly withoutStart: number;
  /** Left out, whatever the group, because they ended before they began. */
  readonly impossible: number;
}
