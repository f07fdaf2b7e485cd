import { isReferenceDate } from '@muster/domain';
import { z } from 'zod';
import { issueSchema } from './snapshot';

const day = z.string().max(10).refine(isReferenceDate);
const aboutOne = {
  force: z.string().min(1).max(20),
  /** As HR writes it. Never in an address. */
  reference: z.string().min(1).max(200),
  /** Left out: as in the last workforce file of the force. */
  mode: z.enum(['staff-number', 'pre']).optional(),
};

/** Somebody gave written notice. `receivedOn`: the day on which the force got it. */
export const newObjectionSchema = z.strictObject({ ...aboutOne, receivedOn: day });

/** Somebody withdrew the notice. */
export const objectionWithdrawalSchema = z.strictObject({ ...aboutOne, withdrawnOn: day });

/** Why somebody asks whether a person is on the list. */
export const OBJECTION_PURPOSES = ['person-asked', 'notice-received', 'list-review'] as const;
export type ObjectionPurpose = (typeof OBJECTION_PURPOSES)[number];
export const objectionQuestionSchema = z.strictObject({
  ...aboutOne,
  purpose: z.enum(OBJECTION_PURPOSES),
});
export const objectionAnswerSchema = z.object({ onList: z.boolean() });

export const withholdingRequestSchema = z.strictObject({ force: z.string().min(1).max(20) });

/** Whether past snapshots are in line with the notices. `none`: nothing was ever asked for. */
export const withholdingSchema = z.object({
  state: z.enum(['none', 'going-on', 'done']),
  /** 0-1 while it goes on, null when it cannot be told. */
  progress: z.number().nullable(),
  finishedAt: z.string().nullable(),
});
export type Withholding = z.infer<typeof withholdingSchema>;

export const objectionStatusSchema = z.object({
  force: z.string(),
  /** How references of this force are read unless one says otherwise. */
  mode: z.enum(['staff-number', 'pre']),
  withholding: withholdingSchema,
});
export type ObjectionStatus = z.infer<typeof objectionStatusSchema>;

/** How many notices stand: exact from ten on. */
export const objectionCountSchema = z.object({
  force: z.string(),
  people: z.enum(['none', 'fewer-than-ten', 'ten-or-more']),
  number: z.number().int().nullable(),
});
export type ObjectionCount = z.infer<typeof objectionCountSchema>;

/** What became of a reference or a list that was sent in. Says how many were read, never whom they match. */
export const objectionReceiptSchema = z
  .object({
    force: z.string(),
    /** False when the list has errors: then nothing of it was recorded. */
    recorded: z.boolean(),
    rows: z.number().int(),
    issues: z.array(issueSchema),
    withholding: withholdingSchema,
  })
  .meta({ title: 'ObjectionReceipt' });
export type ObjectionReceipt = z.infer<typeof objectionReceiptSchema>;
