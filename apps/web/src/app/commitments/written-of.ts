import { type RegisterEntry } from '@muster/contracts';
import { type WrittenCommitment } from './check-commitment';

/** A line of the register as the fields of its form show it: shares in per cent, nothing as an empty text. */
export function writtenOf(entry: RegisterEntry | null): WrittenCommitment {
  const assumed = entry?.target?.assumed;
  return {
    ...{ ref: entry?.ref ?? '', kind: entry?.kind ?? 'commitment', title: entry?.title ?? '' },
    ...{ owner: entry?.owner ?? '', forum: entry?.forum ?? '' },
    ...{ nextStep: entry?.nextStep ?? '', due: entry?.due ?? '' },
    measures: entry?.measures.map(({ id, address }) => ({ id, address })) ?? [],
    target: {
      ...{ intakeShare: percentOf(entry?.target?.intakeShare), of: entry?.target?.of ?? '' },
      ...{ stockShare: percentOf(assumed?.stockShare), source: assumed?.source ?? '' },
      leavingOfGroup: percentOf(assumed?.leavingOfGroup),
      leavingOfOthers: percentOf(assumed?.leavingOfOthers),
    },
  };
}

/** Without the tail that halves of binary numbers leave: 15.3, not 15.299999999999999. */
function percentOf(share: number | undefined): string {
  return share === undefined ? '' : String(Number((share * 100).toFixed(6)));
}
