import { type CaseEvent } from '@muster/contracts';
import { eventWords } from '../../case-parts/event-words';
import { dateAndTime } from '../../ui/date-and-time';

export interface OpeningLines {
  /** When and what, newest first; the reason stands with the asking. */
  readonly lines: readonly { readonly when: string; readonly words: string }[];
  /** The colleague is not told of one of them. */
  readonly silent: boolean;
}

const SILENT = '-silently';

/** What custodians did to a case with the recovery key, for its listener, who learns of it at once. Empty for nearly every
 *  case. */
export function openingLines(events: readonly CaseEvent[]): OpeningLines {
  const openings = events.filter(({ what }) => what.startsWith('break-glass-')).reverse();
  return {
    lines: openings.map((event) => ({ when: dateAndTime(event.at), words: wordsOf(event) })),
    silent: openings.some(({ what }) => what.endsWith(SILENT)),
  };
}

function wordsOf(event: CaseEvent): string {
  const sentence = eventWords(event);
  return event.what.startsWith('break-glass-asked') && event.detail !== ''
    ? `${sentence} Reason: ${event.detail.replaceAll('-', ' ')}.`
    : sentence;
}
