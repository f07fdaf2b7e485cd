import { z } from 'zod';
import { daySchema } from './day';
import { countFileSummarySchema } from './count-file';

const code = z
  .string()
  .regex(/^[A-Za-z0-9:-]+$/)
  .max(80);

/** The processes that are defined, and the files about them that a force has brought. */
export const processListSchema = z.object({
  processes: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      type: z.enum(['recruitment', 'promotion', 'specialist-post', 'other']),
      outcome: z.string(),
      stages: z.array(z.object({ code: z.string(), label: z.string(), meaning: z.string() })),
    }),
  ),
  files: z.array(countFileSummarySchema),
});
export type ProcessList = z.infer<typeof processListSchema>;

/** Who reached which stage. Without a period: the newest that is published. */
export const stageQuestionSchema = z.strictObject({
  force: z.string().max(20),
  process: code,
  from: daySchema.optional(),
  to: daySchema.optional(),
  /** Dimensions that the file was broken down by; none for everybody. */
  by: z.array(code).max(2),
  /** Groups of the first dimension. */
  grouping: code.optional(),
  purpose: z.string().max(200).optional(),
});
export type StageQuestion = z.infer<typeof stageQuestionSchema>;

/** One group at one stage. `not-held`: the file does not have it, which is not zero. */
export const stageRowSchema = z.object({
  /** dimension -> code of the category or group; empty for everybody. */
  group: z.record(z.string(), z.string()),
  label: z.string(),
  stage: z.string(),
  status: z.enum(['shown', 'withheld', 'not-held']),
  count: z.number().int().nullable(),
});

export const stageAnswerSchema = z.object({
  about: z.object({
    force: z.string(),
    process: z.string(),
    label: z.string(),
    type: z.string(),
    outcome: z.string(),
    from: z.string(),
    to: z.string(),
    /** Where the counts come from. */
    file: z.string(),
    grouping: z.string().nullable(),
    /** dimension -> classification of the codes. */
    classifications: z.record(z.string(), z.string()),
    /** Breakdowns that the file holds. */
    breakdowns: z.array(z.array(z.string())),
    /** Other published periods of this process, newest first. */
    periods: z.array(z.object({ from: z.string(), to: z.string() })),
    notes: z.array(z.string()),
  }),
  by: z.array(z.string()),
  stages: z.array(z.object({ code: z.string(), label: z.string(), meaning: z.string() })),
  /** Every group with every stage of the process, in the order of the process. */
  rows: z.array(stageRowSchema),
});
export type StageAnswer = z.infer<typeof stageAnswerSchema>;
