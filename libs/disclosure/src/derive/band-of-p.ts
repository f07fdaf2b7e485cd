import { type TestBand } from './test-band';

/** The band that a p-value is published as. */
export function bandOfP(p: number): TestBand {
  if (p < 0.01) return 'below-0.01';
  return p <= 0.05 ? '0.01-to-0.05' : 'above-0.05';
}
