/** The key of the maker. It is exported to the files of this library that publish and never by its index. */
export const DISCLOSE: unique symbol = Symbol('disclose');

/** Figures that may leave: made from released counts only. A route labelled `publishes-statistics` may return nothing
 *  else, and the egress interceptor checks the instance. The private field makes the type nominal; the constructor is
 *  private; the maker is keyed by a symbol that only this library knows. */
export class DisclosedTable<T extends object> {
  readonly #payload: T;

  private constructor(payload: T) {
    this.#payload = payload;
  }

  static [DISCLOSE]<T extends object>(payload: T): DisclosedTable<T> {
    return new DisclosedTable(payload);
  }

  /** What goes over the wire (called by `JSON.stringify`), into a file or to a terminal. */
  toJSON(): T {
    return this.#payload;
  }
}
