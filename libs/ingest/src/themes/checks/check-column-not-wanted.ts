import { type Check } from '../../checks/check';

/** A column beside source, period, theme and count, such as a unit or an ethnicity: totals are divided by nothing else. */
export const checkColumnNotWanted = {
  code: 'column-not-wanted',
  stage: 'header',
  severity: 'error',
  hopeless: true,
  message: ({ column }) => `The column "${column ?? ''}" does not belong in a file of themes.`,
  repair: 'Remove the column. Themes are totals of the whole force and are divided by nothing else.',
} as const satisfies Check;
