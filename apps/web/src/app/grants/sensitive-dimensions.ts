import { type SensitiveDimension } from '@muster/contracts';

/** What an analyst counts by only with a grant, in words. */
export const SENSITIVE_DIMENSIONS: Readonly<Record<SensitiveDimension, string>> = {
  religion: 'Religion or belief',
  orientation: 'Sexual orientation',
  disability: 'Disability',
  gender: 'Fields about gender',
};
