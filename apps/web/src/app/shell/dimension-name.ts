import { type StandardDimension } from '@muster/domain';

const NAMES: Readonly<Record<StandardDimension | 'leaving-reason', string>> = {
  'workforce-type': 'Workforce type',
  rank: 'Rank or grade',
  unit: 'Unit',
  contract: 'Contract',
  'rank-basis': 'Rank held as',
  'assignment-status': 'Assignment status',
  ethnicity: 'Ethnicity',
  sex: 'Sex',
  'age-band': 'Age band',
  disability: 'Disability',
  religion: 'Religion',
  orientation: 'Sexual orientation',
  'leaving-reason': 'Leaving reason',
};

/** A dimension as people read it; one that a force added is named by its id. */
export function dimensionName(dimension: string): string {
  return Object.hasOwn(NAMES, dimension)
    ? NAMES[dimension as keyof typeof NAMES]
    : dimension.replace(/^extra:/, '').replaceAll('-', ' ');
}
