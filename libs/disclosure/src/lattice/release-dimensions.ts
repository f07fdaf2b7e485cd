/** The dimensions that a release can have. Gender reassignment is never one. Age is none: boards do not ask for it, and
 *  with service it would single people out. */
export const RELEASE_DIMENSIONS = [
  'ethnicity',
  'rank',
  'sex',
  'unit',
  'service-band',
  'leaving-route',
  'rank-basis',
  'religion',
  'orientation',
  'disability',
] as const;
