/** Who acts in a transaction on cases; row-level security lets through what is theirs. A colleague has no account: the
 *  hash of their access key stands for them, and nobody's (null) sees public keys alone. `job` is retention. */
export type CaseActor =
  | { readonly party: 'colleague'; readonly access: Buffer | null }
  | { readonly party: 'listener' | 'allocator' | 'custodian' | 'dpo'; readonly account: string }
  | { readonly party: 'job' };
