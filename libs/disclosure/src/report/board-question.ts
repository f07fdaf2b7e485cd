import { z } from 'zod';
import { RELEASE_MEASURES } from '../lattice/release-measure';
import { FLOW_PERIOD_KINDS } from '../lattice/release-period';

/** A cell that an answer is made of. `{group}` and `{unit}` in its coordinates stand for the group asked about and for the
 *  largest unit. */
const neededCellSchema = z.strictObject({
  workforceType: z.enum(['officer', 'staff', 'pcso', 'special']),
  measure: z.enum(RELEASE_MEASURES),
  /** Null for a stock; otherwise the last period of the kind. */
  period: z.enum(FLOW_PERIOD_KINDS).nullable(),
  /** Periods before the last one. */
  back: z.number().int().min(1).optional(),
  coords: z.record(z.string(), z.string()),
});
export type NeededCell = z.infer<typeof neededCellSchema>;

/** The questions that boards usually ask: `definitions/disclosure/board-questions.json`. */
export const boardQuestionsSchema = z.strictObject({
  kind: z.literal('board-questions'),
  version: z.string().regex(/^\d{4}-\d+$/),
  why: z.string().min(1),
  questions: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9-]+$/),
        question: z.string().min(1),
        needs: z.array(neededCellSchema).min(1),
      }),
    )
    .length(40),
});
export type BoardQuestion = z.infer<typeof boardQuestionsSchema>['questions'][number];
