import { z } from 'zod';
import { boardFactSchema } from './board-fact';
import { boardLinkSchema } from './board-link';

export const boardDecisionSchema = z.strictObject({
  fact: boardFactSchema,
  /** Id of the rule that flagged it (definitions/board) and the test it names, with its threshold. */
  rule: z.string(),
  reason: z.enum([
    'share-below',
    'more-likely-to-leave',
    'less-likely-to-be-promoted',
    'few-declared',
    'leaving-rose',
    'commitment-off-track',
  ]),
  threshold: z.number().nullable(),
  owner: z.strictObject({ en: z.string(), cy: z.string() }),
  link: boardLinkSchema,
});
export type BoardDecision = z.infer<typeof boardDecisionSchema>;
