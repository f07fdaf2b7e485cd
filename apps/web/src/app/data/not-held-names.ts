import { dimensionName } from '../shell/dimension-name';

const FIELDS: Readonly<Record<string, string>> = {
  fte: 'FTE',
  'service-start': 'Service start',
  'rank-start': 'Rank start',
  'leaving-date': 'Leaving date',
  'leaving-reason': 'Leaving reason',
};

/** What the file does not say, in words; empty when it says everything. */
export function notHeldNames(notHeld: readonly string[]): string {
  return notHeld.map((field) => FIELDS[field] ?? dimensionName(field)).join(', ');
}
