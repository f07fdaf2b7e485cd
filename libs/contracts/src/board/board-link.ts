import { z } from 'zod';

/** A step into the drill path: breakdown first. */
export const boardLinkSchema = z.strictObject({
  path: z.string(),
  query: z.record(z.string(), z.string()),
  /** Section of the page, as in its answer; null: the page from its beginning. */
  section: z.string().nullable(),
});
export type BoardLink = z.infer<typeof boardLinkSchema>;
