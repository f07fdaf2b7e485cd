import { z } from 'zod';
import { rowGroupShape } from './figures-about';
import { cellStatusSchema } from './representation';

/** What every curve over years says of itself, whatever its rows hold. */
export const serviceCurveShape = {
  ...rowGroupShape,
  undeclared: z.boolean(),
  status: cellStatusSchema,
  /** `nobody-at-risk`, `too-few-at-risk`, `not-held`, `leaves-before-starting`, `no-rank-above`. */
  reason: z.string().nullable(),
  /** Times observed. */
  people: z.number().int().nullable(),
  /** Years at which the curve begins: the first at which at least 20 people are at risk. */
  startsAtYears: z.number().nullable(),
  /** Years up to which at least 20 are. */
  endsAtYears: z.number().nullable(),
  /** Years by which half were gone; null when half never are within what can be seen. */
  medianYears: z.number().nullable(),
} as const;
