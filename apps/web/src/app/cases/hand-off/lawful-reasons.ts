import { LAWFUL_REASON_WORDS } from '../../case-parts/case-words';
import { choicesOf } from '../file/choices-of';

const { none: _none, ...REASONS } = LAWFUL_REASON_WORDS;

/** The reasons for which words go on without the colleague's yes. */
export const LAWFUL_REASONS = REASONS;

export const REASON_CHOICES = choicesOf(REASONS);
