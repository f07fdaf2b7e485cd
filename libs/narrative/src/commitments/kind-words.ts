import { type CommitmentKind } from '@muster/domain';

/** How many lines of a kind: `1 commitment`, `23 commitments`. */
export function kindWords(kind: CommitmentKind, count: number): string {
  return `${count} ${count === 1 ? kind : `${kind}s`}`;
}
