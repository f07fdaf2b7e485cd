import { z } from 'zod';
import { quarterSchema } from './release';

/** `release.json` of `muster release export`: everything that one role may read of a release. A dimension left out of
 *  `coords` means everybody. `ok` has a value, a multiple of five; `c` has none; `z` is a structural zero. */
export const releaseFileSchema = z.object({
  policy: z.string(),
  role: z.enum(['plan-lead', 'board', 'network']),
  force: z.string(),
  period: quarterSchema,
  asAt: z.string(),
  dims: z.record(
    z.string(),
    z.object({ leaves: z.array(z.string()), groups: z.record(z.string(), z.array(z.string())) }),
  ),
  tables: z.array(
    z.object({
      id: z.string(),
      workforceType: z.string(),
      dims: z.array(z.string()),
      /** First and last day of a flow; null for a stock. */
      flow: z.object({ kind: z.string(), from: z.string(), to: z.string() }).nullable(),
      cells: z.array(
        z.object({
          coords: z.record(z.string(), z.string()),
          measure: z.string(),
          value: z.number().int().nullable(),
          status: z.enum(['ok', 'c', 'z']),
        }),
      ),
    }),
  ),
});
export type ReleaseFile = z.infer<typeof releaseFileSchema>;
