import { z } from 'zod';
import { publishedFigureSchema } from '../published-answer';
import { boardFactSchema } from './board-fact';
import { boardLinkSchema } from './board-link';

/** `none`: what it is told of is not in the release, or nothing can be compared yet. */
export const boardStateSchema = z.enum(['better', 'worse', 'no-clear-change', 'too-few', 'none']);
export type BoardState = z.infer<typeof boardStateSchema>;

export const boardQuestionSchema = z.strictObject({
  id: z.enum(['representative', 'progressing', 'leaving', 'trusted']),
  /** Null: the release has nothing of it. */
  fact: boardFactSchema.nullable(),
  state: boardStateSchema,
  /** Last twelve quarters (or periods) at most, oldest first, each place there: one without a release or whose figure is
   *  withheld is a gap. */
  series: z.strictObject({
    step: z.enum(['quarter', 'half-year', 'financial-year']),
    points: z.array(z.strictObject({ asAt: z.string(), figure: publishedFigureSchema })).max(12),
  }),
  link: boardLinkSchema,
});
export type BoardQuestion = z.infer<typeof boardQuestionSchema>;
