import { z } from 'zod';
import { quarterSchema } from '../release';

/** `2026-Q1` and, as it is read, `Q4 2025/26`. */
const quarterShape = { period: quarterSchema, label: z.string() } as const;

/** What is new since the release before (the last meeting is taken to have had that one). */
export const boardChangeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('first-release'), ...quarterShape, publishedOn: z.string() }),
  z.strictObject({
    kind: z.literal('new-release'),
    ...quarterShape,
    /** Label of the release before. */
    before: z.string(),
    publishedOn: z.string(),
  }),
  /** Built under another version of the policy of disclosure than the one before. */
  z.strictObject({ kind: z.literal('policy'), before: z.string(), now: z.string() }),
  z.strictObject({
    kind: z.literal('rating'),
    reference: z.string(),
    before: z.string().nullable(),
    now: z.string(),
  }),
]);
export type BoardChange = z.infer<typeof boardChangeSchema>;
