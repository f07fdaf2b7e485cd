import { z } from 'zod';
import { categoryCode, identifier } from './identifier';

/** Named groups over one or more classifications of the same dimension. Two figures may be compared only when they use
 *  the same grouping. Groups may overlap only when `overlapping` says so. Group order is the order of display. */
export const groupingSchema = z.strictObject({
  kind: z.literal('grouping'),
  id: identifier,
  dimension: z.string(),
  label: z.string().min(1),
  /** What counts as inside and outside, in words: printed beside every figure that uses the grouping. */
  definition: z.string().min(1),
  source: z.string().min(1),
  overlapping: z.boolean().default(false),
  groups: z
    .array(z.strictObject({ code: categoryCode, label: z.string().min(1), note: z.string().optional() }))
    .min(1),
  /** classification id -> group code -> category codes of that classification. */
  members: z.record(identifier, z.record(z.string(), z.array(categoryCode))),
});
export type Grouping = z.infer<typeof groupingSchema>;
