/** Random bytes of the browser, as the protocol asks for them. */
export function random(bytes: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(bytes));
}
