import { z } from 'zod';

/** A code of a unit or rank that may be, or is taken to be, another name for the code before it. */
export const codeBridgeSchema = z.strictObject({
  dimension: z.enum(['unit', 'rank']),
  from: z.string().min(1).max(120),
  to: z.string().min(1).max(120),
});

/** The same with the people who speak for it: `people` of the `stayers` who had `from` and stayed in post have `to` now.
 *  `accepted`: their change of code is no event. */
export const foundBridgeSchema = z.object({
  dimension: z.enum(['unit', 'rank']),
  from: z.string(),
  to: z.string(),
  people: z.number().int(),
  stayers: z.number().int(),
  accepted: z.boolean(),
});
export type FoundBridge = z.infer<typeof foundBridgeSchema>;

/** What a person decides who confirms a snapshot: which changes of code are new names. Nothing sent = none. */
export const confirmationSchema = z
  .strictObject({ bridges: z.array(codeBridgeSchema).max(500).default([]) })
  .default({ bridges: [] });
export type Confirmation = z.infer<typeof confirmationSchema>;

/** How the answers to one characteristic changed among people who are in both snapshots: so that people who tick a box
 *  are not taken for people who come and go. `recoded`: the answer is the same, the classification is another. */
export const answerChangeSchema = z.object({
  dimension: z.string(),
  newlyDeclared: z.number().int(),
  withdrawn: z.number().int(),
  changedAnswer: z.number().int(),
  recoded: z.number().int(),
});
export type AnswerChange = z.infer<typeof answerChangeSchema>;
