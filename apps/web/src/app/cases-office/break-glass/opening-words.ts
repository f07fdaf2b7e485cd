import { type BreakGlass } from '@muster/contracts';
import { type SummaryRow } from '../../ui/summary-list';
import { dateAndTime } from '../../ui/date-and-time';
import { type TagTone } from '../../ui/tag';

export const REASON_WORDS: Readonly<Record<BreakGlass['reason'], string>> = {
  'risk-to-life': 'Risk to life',
  'serious-crime': 'Serious crime',
  'court-order': 'Court order',
  'lost-phrase': 'The listener has lost the seven words',
  'listener-gone': 'The listener is gone',
};

export const SILENCE_WORDS: Readonly<Record<BreakGlass['silenceReason'], string>> = {
  none: 'The colleague is told',
  'risk-of-harm': 'Not told: it would put somebody at risk of harm',
  'prejudice-to-investigation': 'Not told: it would prejudice an investigation',
  'court-order': 'Not told: a court has ordered it',
};

export const OPENING_STATES: Readonly<
  Record<BreakGlass['state'], { readonly text: string; readonly tone: TagTone }>
> = {
  asked: { text: 'Waits for a second custodian', tone: 'waiting' },
  open: { text: 'Open', tone: 'bad' },
  over: { text: 'Over', tone: 'neutral' },
  reviewed: { text: 'Reviewed', tone: 'good' },
};

/** Who opened which case, why and until when, without a word of the case. What has not happened yet has no row. */
export function openingRows(opening: BreakGlass): readonly SummaryRow[] {
  const { reason, silenceReason, askedBy, askedAt, agreedBy, endsAt, reviewedBy } = opening;
  return [
    { key: 'Reason', value: REASON_WORDS[reason] },
    { key: 'Colleague', value: SILENCE_WORDS[silenceReason] },
    { key: 'Asked by', value: `${askedBy}, ${dateAndTime(askedAt)}` },
    { key: 'Agreed by', value: agreedBy ?? '' },
    { key: 'Open until', value: endsAt === null ? '' : dateAndTime(endsAt) },
    { key: 'Reviewed by', value: reviewedBy ?? '' },
  ].filter(({ value }) => value !== '');
}
