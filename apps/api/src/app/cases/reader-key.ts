/** A listener and the key to which entries are encrypted for them. */
export interface ReaderKey {
  readonly id: string;
  readonly recipient: string;
}
