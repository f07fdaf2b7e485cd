import { z } from 'zod';
import { categoryCode, identifier } from './identifier';

/** Translation from one classification to another that says what it loses. `to: null` means: no counterpart. */
export const crosswalkSchema = z.strictObject({
  kind: z.literal('crosswalk'),
  id: identifier,
  label: z.string().min(1),
  source: z.string().min(1),
  from: identifier,
  to: identifier,
  pairs: z
    .array(
      z.strictObject({
        from: categoryCode,
        to: categoryCode.nullable(),
        /** Present when the pair is not exact: what is lost or moved, in one sentence. */
        loss: z.string().optional(),
      }),
    )
    .min(1),
  /** Categories of `to` that no category of `from` reaches, with the reason. */
  unreachable: z.array(z.strictObject({ to: categoryCode, reason: z.string() })).default([]),
});
export type Crosswalk = z.infer<typeof crosswalkSchema>;
