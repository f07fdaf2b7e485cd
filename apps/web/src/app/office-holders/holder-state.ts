import { type OfficeHolder } from '@muster/contracts';
import { type TagTone } from '../ui/tag';

export interface HolderState {
  readonly word: string;
  readonly tone: TagTone;
}

/** Where an appointment stands. Only a confirmed office-holder opens the list. */
export function holderState({
  confirmedBy,
  endedAt,
}: Pick<OfficeHolder, 'confirmedBy' | 'endedAt'>): HolderState {
  if (endedAt !== null) return { word: 'Ended', tone: 'neutral' };
  return confirmedBy === null ? { word: 'Proposed', tone: 'waiting' } : { word: 'Confirmed', tone: 'good' };
}
