/** What a file of a pack says of the pack itself. */
export interface PackStanding {
  /** `draft` until a second person has approved it; `replaced` by a later pack, or `withdrawn`, after it was published. */
  readonly standing: 'draft' | 'approved' | 'replaced' | 'withdrawn';
  /** SHA-256 of the canonical content, in hexadecimal digits. */
  readonly hash: string;
}
