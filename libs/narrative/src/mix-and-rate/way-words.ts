import { type LeavingFamily } from '@muster/contracts';

interface WayWords {
  /** Stands in a table: `Resignation`. */
  readonly label: string;
  /** Past tense, for a sentence about people: `resigned`. */
  readonly did: string;
}

const WORDS: Readonly<Record<LeavingFamily, WayWords>> = {
  all: { label: 'All leavers', did: 'left' },
  resignation: { label: 'Resignation', did: 'resigned' },
  dismissal: { label: 'Dismissal', did: 'were dismissed' },
  retirement: { label: 'Retirement', did: 'retired' },
  other: { label: 'Other ways', did: 'left in other ways' },
};

/** How a way of leaving is called. Dismissal includes being required to resign; other ways include transfers to another force
 *  and reasons that are not held. */
export function wayWords(route: LeavingFamily): WayWords {
  return WORDS[route];
}
