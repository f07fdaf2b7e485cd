/** One kind of "no". `detail` is the sentence that the person reads; with `saysWhy` the sentence of the refusal takes
 *  its place, for refusals whose reason depends on definitions and never on data about people. */
export interface ProblemKind {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly saysWhy?: true;
  /** Seconds after which trying again makes sense. */
  readonly retryAfter?: number;
}
