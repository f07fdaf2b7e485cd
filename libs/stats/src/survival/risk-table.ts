/** Everything that curves and tests need of `ObservedService`, counted by group and day of service. Each array holds
 *  `groups` blocks of `width` days. It names nobody, but a day may hold one person: it is not to be shown. */
export interface RiskTable {
  readonly groups: number;
  readonly routes: number;
  /** Days 0 to width - 1. */
  readonly width: number;
  /** People who came under observation on the day; at risk from the next day on. */
  readonly entered: Int32Array;
  /** People last seen on the day, whether they left or not; at risk for the last time. */
  readonly exited: Int32Array;
  /** People who left on the day. */
  readonly left: Int32Array;
  /** The same by route: `routes` blocks of `groups` blocks of days. */
  readonly leftByRoute: Int32Array;
  /** Rows seen for no time at all (`exit` = `entry`): they are at risk on no day and count nowhere. */
  readonly withoutTime: number;
}
