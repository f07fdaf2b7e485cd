import { type SpcMeasure } from '@muster/contracts';
import { type PageChoice } from '../questions/page-choice';
import { type Choice } from '../ui/select-field';

export const MEASURES: readonly (Choice & { readonly value: SpcMeasure })[] = [
  { value: 'leavers', label: 'Leavers' },
  { value: 'joiners', label: 'Joiners' },
  { value: 'promotions', label: 'Promotions' },
];

const DAYS = /^\d{4}-\d{2}-\d{2}(,\d{4}-\d{2}-\d{2}){0,19}$/;
const AIM = /^\d{1,6}(\.\d)?$/;
const TARGET = /^(100(\.0{1,2})?|\d{1,2}(\.\d{1,2})?)$/;

/** What the page offers beside its question, in the order of the address: what is charted, how many a month are aimed at, the
 *  days at which limits begin anew, and the rate (per hundred) that units are set against. */
export const SIGNAL_CHOICES: readonly PageChoice[] = [
  { name: 'measure', label: 'measure', usual: 'leavers', values: ['joiners', 'promotions'] },
  { name: 'aim', label: 'number to aim at', usual: null, values: [], fits: (text) => AIM.test(text) },
  { name: 'anew', label: 'day of a change', usual: null, values: [], fits: (text) => DAYS.test(text) },
  { name: 'target', label: 'rate', usual: null, values: [], fits: (text) => TARGET.test(text) },
];

/** Why the text of a field is not taken; empty when it is, or when nothing is written. */
export function choiceError(name: 'aim' | 'target', text: string): string {
  const choice = SIGNAL_CHOICES.find((each) => each.name === name);
  if (text === '' || choice?.fits?.(text) === true) return '';
  return name === 'aim'
    ? 'Write a number of people a month, such as 12'
    : 'Write a rate from 0 to 100, such as 7.5';
}
