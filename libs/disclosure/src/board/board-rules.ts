import { boardDecisionSchema } from '@muster/contracts';
import { z } from 'zod';

const why = z.string().min(20);
const days = z.strictObject({ value: z.number().int().positive().max(1000), why });
const workforceType = z.enum(['officer', 'staff', 'pcso', 'special']);

/** A rule that flags a decision: the test that `reason` names, on these parts of the workforce. Its threshold is printed in whole
 *  points or percent. */
export const boardRuleSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    reason: boardDecisionSchema.shape.reason,
    workforceTypes: z.array(workforceType),
    /** Characteristics whose groups are tested; empty: everybody. */
    dimensions: z.array(z.enum(['ethnicity', 'sex'])),
    /** Codes of groups that are not tested. */
    leaveOut: z.array(z.string()),
    /** Percentage points of a gap, or the least share; null where the range alone decides. */
    threshold: z.number().nonnegative().nullable(),
    /** Decisions that the rule may take of the five. */
    most: z.number().int().min(1).max(5),
    /** A post, never a person. */
    owner: boardDecisionSchema.shape.owner,
    why,
  })
  .refine(
    ({ reason, threshold }) => isWhole(reason === 'few-declared' ? (threshold ?? 0) * 100 : (threshold ?? 0)),
    {
      path: ['threshold'],
      message: 'is printed whole: give whole points, or whole percent',
    },
  );
export type BoardRule = z.infer<typeof boardRuleSchema>;

/** What the first page of the board says and when it asks for a decision: `definitions/board/position.json`. */
export const boardRulesSchema = z
  .strictObject({
    kind: z.literal('board-position'),
    version: z.string().regex(/^\d{4}-\d+$/),
    why,
    /** Age of the figures, in days after the as-at date, from which on the page warns. */
    staleAfterDays: days,
    /** Days after the end of a quarter by which its release is expected. */
    nextWithinDays: days,
    /** Whose figures the sentences begin with. */
    headline: z.strictObject({
      workforceType,
      dimension: z.enum(['ethnicity', 'sex']),
      group: z.string(),
      why,
    }),
    /** Three: sentences of the page say so. */
    undecidedYears: z.strictObject({ value: z.literal(3, 'sentences of the page say three years'), why }),
    /** The most pressing first. */
    rules: z.array(boardRuleSchema).min(1),
  })
  .refine(({ rules }) => new Set(rules.map(({ id }) => id)).size === rules.length, {
    message: 'two rules have the same id',
  });
export type BoardRules = z.infer<typeof boardRulesSchema>;

/** Hundredths have no exact binary form. */
function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < 1e-9;
}
