import { type LegalHold } from '@muster/contracts';
import { dayInWords } from '../../case-parts/day-in-words';
import { type SummaryRow } from '../../ui/summary-list';
import { type TagTone } from '../../ui/tag';

/** What two people have to do next with a legal hold; null when it is over. */
export type HoldStep = 'confirm' | 'propose-end' | 'end';

export interface HoldStanding {
  readonly text: string;
  readonly tone: TagTone;
  readonly step: HoldStep | null;
}

/** Where a legal hold stands. A proposal keeps nothing yet, and a hold that somebody wants to end keeps all. */
export function holdStanding(hold: LegalHold): HoldStanding {
  if (hold.endedBy !== null) return { text: 'Ended', tone: 'neutral', step: null };
  if (hold.endProposedBy !== null) return { text: 'Held, end proposed', tone: 'waiting', step: 'end' };
  if (hold.confirmedBy !== null) return { text: 'Held', tone: 'bad', step: 'propose-end' };
  return { text: 'Proposed, nothing is held yet', tone: 'waiting', step: 'confirm' };
}

/** Who decided what about a legal hold, and since when it stands. What has not happened yet has no row. */
export function holdRows(hold: LegalHold, today: string): readonly SummaryRow[] {
  const day = (on: string | null): string => (on === null ? '' : dayInWords(on, today));
  return [
    { key: 'Why', value: hold.why },
    { key: 'Proposed by', value: hold.proposedBy },
    { key: 'Confirmed by', value: hold.confirmedBy ?? '' },
    { key: 'Since', value: day(hold.since) },
    { key: 'End proposed by', value: hold.endProposedBy ?? '' },
    { key: 'Ended by', value: hold.endedBy ?? '' },
    { key: 'Until', value: day(hold.until) },
  ].filter(({ value }) => value !== '');
}
