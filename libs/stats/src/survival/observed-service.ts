/** Working lives as columns, one row per person and stay, in days of service since joining. Somebody already in post at
 *  the first snapshot enters late: they are seen from `entry` on, and whoever left before is not in the data at all. */
export interface ObservedService {
  /** Service when we began to see the person, 0 for a joiner. */
  readonly entry: Int32Array;
  /** Service when we stopped seeing the person; on the day of `exit` they were still at risk. */
  readonly exit: Int32Array;
  /** 0 = still in post when last seen; 1, 2 ... = the route by which the person left on the day of `exit`. */
  readonly route: Uint8Array;
  /** 0, 1 ...; -1 = not asked about. */
  readonly group: Int16Array;
}
