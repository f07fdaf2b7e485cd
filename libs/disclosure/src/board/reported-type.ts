import { type BoardFact } from '@muster/contracts';
import { type Asked } from '../answers/asked';

type ReportedType = Extract<BoardFact, { readonly fact: 'share' }>['workforceType'];

/** The workforce type of a question as facts name it. Releases have no designated officers: one is a defect and throws. */
export function reportedType({ workforceType }: Pick<Asked, 'workforceType'>): ReportedType {
  if (workforceType === 'designated') throw new Error('releases have no designated officers');
  return workforceType;
}
