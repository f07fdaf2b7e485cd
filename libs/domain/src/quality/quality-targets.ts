import { z } from 'zod';
import { isCharacteristic } from '../is-characteristic';

const why = z.string().trim().min(10).max(400);

/** The targets of data quality as `definitions/quality/targets.json` holds them. Shares are 0-1 of everybody in a workforce
 *  type. Below the gate no share, gap or verdict by a characteristic is said: it may be set higher than 60 %, never lower.
 *  A part of the workforce with fewer than `leastPeople` has no rate. */
export const qualityTargetsSchema = z.strictObject({
  version: z.string().regex(/^\d{4}-\d{1,2}$/),
  why,
  gate: z.strictObject({ share: z.number().min(0.6).max(1), why }),
  leastPeople: z.strictObject({ value: z.number().int().min(25).max(1000), why }),
  targets: z
    .array(
      z.strictObject({
        characteristic: z.string().refine(isCharacteristic, 'is no personal characteristic that is held'),
        share: z.number().gt(0).max(1),
        why,
      }),
    )
    .min(1),
});
export type QualityTargets = z.infer<typeof qualityTargetsSchema>;
