/** Kinds of bytes that a scan must not simply pass over: 1 ends the run, `NUL` and `HIGH` are only noted. */
export const HIGH = 2;
export const NUL = 3;

/** Table byte -> kind in which the bytes of `ends` end a run; every other ASCII byte but NUL is ordinary (0). */
export function byteKinds(ends: readonly number[]): Uint8Array {
  const kinds = new Uint8Array(256);
  kinds.fill(HIGH, 128);
  kinds[0] = NUL;
  for (const end of ends) kinds[end] = 1;
  return kinds;
}
