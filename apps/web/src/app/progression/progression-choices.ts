import { type PageChoice } from '../questions/page-choice';
import { type Choice } from '../ui/select-field';

/** Dimensions by which a question leaves ranks out. */
export const RANKS: readonly string[] = ['rank', 'rank-at-or-above'];

export const MONTHS_IN_RANK: readonly Choice[] = [
  { value: '0', label: 'Any time in the rank' },
  { value: '12', label: 'At least 12 months in the rank' },
  { value: '24', label: 'At least 24 months in the rank' },
];

export const BASES: readonly Choice[] = [
  { value: 'any', label: 'However the rank is held' },
  { value: 'substantive', label: 'Substantive rank only' },
];

/** What the page offers beside its question, in the order of the address. Ranks are not among them: which there are
 *  depends on the force. */
export const PROGRESSION_CHOICES: readonly PageChoice[] = [
  { name: 'months', label: 'time in the rank', usual: '0', values: ['12', '24'] },
  { name: 'basis', label: 'way of holding a rank', usual: 'any', values: ['substantive'] },
];
