/** True counts on their way out to an analyst. Only a route labelled `analyst-figures` may return one, and such a route
 *  may return nothing else: the egress interceptor checks the instance. The private field makes the type nominal, so a
 *  plain object of the same shape is not assignable to it. */
export class AnalystTable<T extends object> {
  readonly #payload: T;

  private constructor(payload: T) {
    this.#payload = payload;
  }

  /** Marks `payload` as analyst figures. Call it where the question has been recorded in the audit trail. */
  static of<T extends object>(payload: T): AnalystTable<T> {
    return new AnalystTable(payload);
  }

  /** What goes over the wire (called by `JSON.stringify`) or to the caller's own terminal. */
  toJSON(): T {
    return this.#payload;
  }
}
