import { z } from 'zod';
import { figuresAboutSchema } from './figures-about';
import { periodShape, workforceQuestionShape } from './period-question';
import { cellStatusSchema } from './representation';

/** Why the shares of the groups of one dimension moved between two dates. */
export const shareChangeQuestionSchema = z.strictObject({
  ...workforceQuestionShape,
  ...periodShape,
  characteristic: z.string().max(50).default('ethnicity'),
});
export type ShareChangeQuestion = z.infer<typeof shareChangeQuestionSchema>;

/** `transfers`: from or to another force, another workforce type, or another part of the workforce that is asked about.
 *  `reclassification`: the answer or the classification changed. `declaration`: people answered, or withdrew an answer. */
export const shareChangeCauseSchema = z.enum([
  'joining',
  'leaving',
  'transfers',
  'reclassification',
  'declaration',
]);
export type ShareChangeCause = z.infer<typeof shareChangeCauseSchema>;

/** Null where the dimension is not held, or held in a list in which the group cannot be counted. */
const shareAtSchema = z.object({
  headcount: z.number().int().nullable(),
  declared: z.number().int().nullable(),
  share: z.number().nullable(),
});

export const shareChangeAnswerSchema = z.object({
  metric: z.literal('share-change'),
  force: z.string(),
  from: z.string(),
  to: z.string(),
  characteristic: z.string(),
  grouping: z.string().nullable(),
  /** Declared groups in their order. */
  groups: z.array(
    z.object({
      group: z.string(),
      label: z.string(),
      status: cellStatusSchema,
      /** `nobody-declared`, `causes-do-not-add-up`, `not-held`, `other-classification`: recorded in other categories at the
       *  two dates. */
      reason: z.string().nullable(),
      before: shareAtSchema,
      after: shareAtSchema,
      /** Shares 0-1: after less before. */
      change: z.number().nullable(),
      smallNumber: z.boolean(),
      /** They sum to `change`. `group` and `declared`: how many people each gained by the cause; losses are negative. None
       *  where people cannot be counted at both dates. */
      parts: z.array(
        z.object({
          cause: shareChangeCauseSchema,
          group: z.number().int(),
          declared: z.number().int(),
          part: z.number().nullable(),
        }),
      ),
    }),
  ),
  about: figuresAboutSchema,
});
export type ShareChangeAnswer = z.infer<typeof shareChangeAnswerSchema>;
