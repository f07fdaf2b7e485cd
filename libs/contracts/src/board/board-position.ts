import { z } from 'zod';
import { quarterSchema } from '../release';
import { boardChangeSchema } from './board-change';
import { boardDecisionSchema } from './board-decision';
import { boardFactSchema } from './board-fact';
import { boardLinkSchema } from './board-link';
import { boardQuestionSchema } from './board-question';
import { boardUndecidedSchema } from './board-undecided';

/** Which board position: of the release in force, or of that of a quarter. Sent in the body. */
export const boardQuerySchema = z
  .strictObject({ force: z.string().max(20), period: quarterSchema.optional() })
  .meta({ title: 'BoardQuery' });
export type BoardQuery = z.infer<typeof boardQuerySchema>;

/** What a reader does not find here, and why. Never which cell, and never how many. */
export const boardNotShownSchema = z.enum([
  'rounded',
  'small-withheld',
  'network-rule',
  'no-people',
  'no-flows',
  'first-release',
  'no-earlier-year',
  'fewer-than-three-years',
  'no-commitments',
  'few-declared',
]);
export type BoardNotShown = z.infer<typeof boardNotShownSchema>;

export const boardPositionSchema = z
  .object({
    force: z.string(),
    forceName: z.string(),
    synthetic: z.boolean(),
    role: z.enum(['plan-lead', 'board', 'network']),
    release: z.strictObject({
      id: z.string(),
      period: quarterSchema,
      periodLabel: z.string(),
      asAt: z.string(),
      publishedAt: z.string(),
      policy: z.string(),
    }),
    /** A release has one who builds and another who approves; the database refuses one person for both. */
    checked: z.strictObject({ people: z.number().int() }),
    /** Last day by which the next release is expected; `overdue` when that day is over. */
    next: z.strictObject({ quarter: quarterSchema, label: z.string(), by: z.string(), overdue: z.boolean() }),
    /** Whole days since the as-at date, and the age from which on the page says so. */
    age: z.strictObject({ days: z.number().int(), staleAfter: z.number().int() }),
    /** Shorter, or empty, where the release has nothing of them. */
    headlines: z.array(z.strictObject({ fact: boardFactSchema, link: boardLinkSchema })).max(3),
    decisions: z.array(boardDecisionSchema).max(5),
    questions: z.array(boardQuestionSchema).max(4),
    changes: z.array(boardChangeSchema),
    undecided: z.array(boardUndecidedSchema),
    notShown: z.array(boardNotShownSchema),
    codeVersion: z.string(),
  })
  .meta({ title: 'BoardPosition' });
export type BoardPosition = z.infer<typeof boardPositionSchema>;
