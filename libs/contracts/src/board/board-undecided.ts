import { z } from 'zod';
import { aboutWhomShape } from './about-whom';
import { boardLinkSchema } from './board-link';

/** A finding that nobody can call yet, and that has pointed one way in each of the last three years. */
export const boardUndecidedSchema = z.strictObject({
  ...aboutWhomShape,
  about: z.enum(['share', 'leavers', 'promotions']),
  /** Of a share `below` or `above` the population; of a rate `higher` or `lower` than the comparator's. */
  direction: z.enum(['below', 'above', 'higher', 'lower']),
  comparator: z.strictObject({ code: z.string(), label: z.string() }).nullable(),
  years: z.number().int(),
  link: boardLinkSchema,
});
export type BoardUndecided = z.infer<typeof boardUndecidedSchema>;
