import { z } from 'zod';
import { daySchema } from './day';

/** What every question about a workforce can say, whatever it asks for. Sent in the body, so that no value of a
 *  characteristic stands in a URL or a log. */
export const workforceQuestionShape = {
  force: z.string().max(20),
  grouping: z.string().max(80).optional(),
  where: z
    .array(z.strictObject({ dimension: z.string().max(50), value: z.string().max(80) }))
    .max(12)
    .default([]),
  /** Why the analyst asks; goes to the audit trail. */
  purpose: z.string().max(200).optional(),
} as const;

/** The period (from, to]: each date is moved to the newest published snapshot on or before it. */
export const periodShape = { from: daySchema, to: daySchema } as const;

/** At most one dimension that divides; none for everybody. */
export const oneDimensionShape = { by: z.array(z.string().max(50)).max(1).default([]) } as const;

export const asAtShape = { asAt: daySchema } as const;
