import { COMMITMENT_KINDS, type CommitmentKind } from '@muster/domain';
import { listWords } from '../words/list-words';
import { kindWords } from './kind-words';

/** How many lines of each kind: `23 commitments, 3 recommendations and 1 target`; `0 commitments` without any line. */
export function countedKindsWords(lines: readonly { readonly kind: CommitmentKind }[]): string {
  const counted = COMMITMENT_KINDS.flatMap((kind) => {
    const count = lines.filter((line) => line.kind === kind).length;
    return count === 0 ? [] : [kindWords(kind, count)];
  });
  return counted.length === 0 ? kindWords('commitment', 0) : listWords(counted, 'and');
}
