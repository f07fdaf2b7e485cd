const KEYS: readonly string[] = ['Escape', 'Shift'];
const PRESSES = 3;
const WITHIN_MS = 5_000;

/** Notices that Escape or Shift was pressed three times in a row within five seconds: the way out without the mouse that
 *  GOV.UK's "Exit this page" has. Any other key begins anew, so capital letters do not count. */
export class LeaveKeys {
  #key = '';
  #times: readonly number[] = [];

  /** Whether this press is the third. `at` in milliseconds. */
  press(key: string, at: number): boolean {
    const before = key === this.#key ? this.#times.filter((time) => at - time <= WITHIN_MS) : [];
    this.#key = key;
    this.#times = KEYS.includes(key) ? [...before, at] : [];
    return this.#times.length >= PRESSES;
  }
}
