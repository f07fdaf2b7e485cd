/** Outcome of an operation that may be refused. A refusal is an expected answer (`code` from a closed union per
 *  feature), not a defect: defects are thrown. */
export type Result<T, R extends Refusal> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: R };

/** An expected "no": a stable kebab-case code and one clear sentence that never echoes a sensitive value. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
}
