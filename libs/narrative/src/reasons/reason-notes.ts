/** What every figure of conversations needs to be read with. */
export const REASON_NOTES: readonly string[] = [
  'Numbers are to the nearest five. Parts may not add up to what you know from elsewhere.',
  'A theme with fewer than ten mentions is merged with its neighbours, always in the same way.',
  'Each period is published once, when it is over, and never changed.',
];
