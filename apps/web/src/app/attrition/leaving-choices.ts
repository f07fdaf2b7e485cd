import { type EventRatesQuestion, type FlowSeriesQuestion } from '@muster/contracts';
import { type PageChoice } from '../questions/page-choice';
import { type Choice } from '../ui/select-field';

type Denominator = EventRatesQuestion['denominator'];
type Loss = NonNullable<EventRatesQuestion['loss']>;
type Step = FlowSeriesQuestion['step'];

export const DENOMINATORS: readonly (Choice & { readonly value: Denominator })[] = [
  { value: 'start', label: 'Headcount at the start' },
  { value: 'average', label: 'Average of the headcounts at both dates' },
  { value: 'person-years', label: 'Person-years' },
];

export const LOSSES: readonly (Choice & { readonly value: Loss })[] = [
  { value: 'service', label: 'Service loss: without transfers to another force' },
  { value: 'force', label: 'Force loss: everybody who left the force' },
];

export const STEPS: readonly (Choice & { readonly value: Step })[] = [
  { value: 'month', label: 'Months, with the rate of 12 months' },
  { value: 'quarter', label: 'Quarters' },
  { value: 'year', label: 'Years' },
];

/** Whose months are shown: everybody's, or those of each group. */
export const LINES: readonly Choice[] = [
  { value: 'everybody', label: 'Everybody together' },
  { value: 'groups', label: 'Each group' },
];

/** What the page offers beside its question, in the order of the address. */
export const LEAVING_CHOICES: readonly PageChoice[] = [
  { name: 'denominator', label: 'denominator', usual: 'start', values: ['average', 'person-years'] },
  // The usual one depends on the denominator: the Home Office leaves transfers out, boards do not.
  { name: 'loss', label: 'kind of loss', usual: null, values: ['service', 'force'] },
  { name: 'step', label: 'length of the steps', usual: 'month', values: ['quarter', 'year'] },
  { name: 'lines', label: 'set of lines', usual: 'everybody', values: ['groups'] },
];

/** The value of `choices` that was chosen, or the first: the usual. */
export function chosenOf<Value extends string>(
  choices: readonly { readonly value: Value }[],
  chosen: string | null,
): Value | undefined {
  return (choices.find(({ value }) => value === chosen) ?? choices[0])?.value;
}
