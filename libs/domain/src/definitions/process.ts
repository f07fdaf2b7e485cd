import { z } from 'zod';
import { identifier } from './identifier';

/** A process that people pass through in stages, each a part of those of the stage before: recruitment with vetting,
 *  promotion, a specialist post. It belongs to no force, so that the same process of two forces can be compared. */
export const processSchema = z.strictObject({
  kind: z.literal('process'),
  id: identifier,
  label: z.string().min(1).max(120),
  source: z.string().min(1),
  type: z.enum(['recruitment', 'promotion', 'specialist-post', 'other']),
  /** In the order in which people pass them. Who is counted at a stage has passed every stage before it. */
  stages: z
    .array(
      z.strictObject({
        code: identifier,
        label: z.string().min(1).max(80),
        /** Who is counted here, in one sentence. */
        meaning: z.string().min(1),
      }),
    )
    .min(2)
    .max(20),
  /** Code of the stage that the process is for, such as `appointed`. */
  outcome: identifier,
});
export type Process = z.infer<typeof processSchema>;
