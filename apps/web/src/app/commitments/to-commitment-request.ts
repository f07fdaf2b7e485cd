import { type CommitmentRequest } from '@muster/contracts';
import { COMMITMENT_KINDS } from '@muster/domain';
import { type WrittenCommitment } from './check-commitment';

/** What was written and checked, as the API takes it. */
export function toCommitmentRequest(
  { ref, title, measures, ...written }: WrittenCommitment,
  force: string,
  version: number,
): CommitmentRequest {
  const kind = COMMITMENT_KINDS.find((each) => each === written.kind) ?? 'commitment';
  const { stockShare, leavingOfGroup, leavingOfOthers, ...target } = written.target;
  const share = (text: string) => Number((Number(text) / 100).toFixed(8));
  const assumed =
    target.source === ''
      ? null
      : {
          ...{ stockShare: share(stockShare), source: target.source },
          ...{ leavingOfGroup: share(leavingOfGroup), leavingOfOthers: share(leavingOfOthers) },
        };
  return {
    ...{ force, ref, version, kind, title, measures: [...measures] },
    ...{ owner: orNull(written.owner), forum: orNull(written.forum) },
    ...{ nextStep: orNull(written.nextStep), due: orNull(written.due) },
    ...(kind === 'target'
      ? { target: { intakeShare: share(target.intakeShare), of: target.of, assumed } }
      : {}),
  };
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}
