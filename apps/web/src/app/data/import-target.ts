import { type Choice } from '../ui/select-field';
import { dimensionName } from '../shell/dimension-name';

/** What a column of a workforce file can be: a dimension, a date or number of a person, an extra dimension that the
 *  steward names, or a column that is not read. `undecided` waits for the steward. */
export const TARGETS = [
  'person',
  'workforce-type',
  'rank',
  'unit',
  'sex',
  'ethnicity',
  'disability',
  'religion',
  'orientation',
  'age-band',
  'dateOfBirth',
  'fte',
  'serviceStart',
  'rankStart',
  'contract',
  'rank-basis',
  'assignment-status',
  'leavingDate',
  'leavingReason',
  'extra',
  'ignore',
] as const;
export type Target = (typeof TARGETS)[number] | 'undecided';

const NAMES: Readonly<Partial<Record<Target, string>>> = {
  person: 'Person reference',
  dateOfBirth: 'Date of birth (stored as an age band)',
  fte: 'FTE',
  serviceStart: 'Service start',
  rankStart: 'Rank start',
  leavingDate: 'Leaving date',
  leavingReason: 'Leaving reason',
  extra: 'Something else, which I name',
  ignore: 'Do not read this column',
  undecided: 'Choose what it is',
};

/** Targets that describe a characteristic; one at least is needed. */
export const CHARACTERISTICS: readonly Target[] = [
  'ethnicity',
  'sex',
  'disability',
  'religion',
  'orientation',
  'age-band',
  'dateOfBirth',
];

/** Targets whose cells are dates. */
export const DATES: readonly Target[] = ['dateOfBirth', 'serviceStart', 'rankStart', 'leavingDate'];

/** The name of a target on screen. */
export function targetName(target: Target): string {
  return NAMES[target] ?? dimensionName(target);
}

/** Every target as a choice; the undecided one only where a decision is due. */
export function targetChoices(undecided: boolean): readonly Choice[] {
  const targets: readonly Target[] = undecided ? ['undecided', ...TARGETS] : TARGETS;
  return targets.map((value) => ({ value, label: targetName(value) }));
}
