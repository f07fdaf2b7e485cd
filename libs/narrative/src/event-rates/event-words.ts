import { type EventRateKind } from '@muster/contracts';

/** What people did, as sentences and headers need it. */
export interface EventWords {
  readonly noun: string;
  readonly rate: string;
  readonly past: string;
  readonly infinitive: string;
}

const WORDS: Readonly<Record<EventRateKind, EventWords>> = {
  joiners: { noun: 'Joiners', rate: 'Joiner rate', past: 'joined', infinitive: 'join' },
  leavers: { noun: 'Leavers', rate: 'Leaver rate', past: 'left', infinitive: 'leave' },
  promotions: { noun: 'Promoted', rate: 'Promotion rate', past: 'were promoted', infinitive: 'be promoted' },
};

/** The words of joining, leaving or being promoted. */
export function eventWords(kind: EventRateKind): EventWords {
  return WORDS[kind];
}
