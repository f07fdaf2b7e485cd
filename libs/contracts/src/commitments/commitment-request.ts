import {
  COMMITMENT_KINDS,
  COMMITMENT_LIMITS,
  COMMITMENT_RATINGS,
  isActionRef,
  isDocumentLink,
} from '@muster/domain';
import { z } from 'zod';
import { daySchema } from '../day';
import { commitmentTargetSchema } from './commitment-register';

const force = z.string().max(20);
const text = ([least, most]: readonly [number, number]) => z.string().trim().min(least).max(most);

/** Action reference: letters, digits, dots, slashes, dashes and spaces within. */
export const actionRefSchema = z.string().max(30).refine(isActionRef);

/** Version that an edit began from; 0 for what is not there yet. */
const from = z.number().int().min(0);

/** Which register, and as at which meeting; today when none is named. */
export const commitmentQuestionSchema = z.strictObject({ force, meeting: daySchema.optional() });
export type CommitmentQuestion = z.infer<typeof commitmentQuestionSchema>;

/** A line of the register as it shall stand from now on. Ratings and evidence have requests of their own. */
export const commitmentRequestSchema = z.strictObject({
  force,
  ref: actionRefSchema,
  version: from,
  kind: z.enum(COMMITMENT_KINDS),
  title: text(COMMITMENT_LIMITS.title),
  /** A post, not a name. */
  owner: text(COMMITMENT_LIMITS.owner).nullable(),
  forum: text(COMMITMENT_LIMITS.forum).nullable(),
  nextStep: text(COMMITMENT_LIMITS.nextStep).nullable(),
  due: daySchema.nullable(),
  /** Of a target alone. */
  target: commitmentTargetSchema.optional(),
  measures: z.array(z.strictObject({ id: z.string().max(60), address: z.string().max(500) })).max(10),
});
export type CommitmentRequest = z.infer<typeof commitmentRequestSchema>;

/** A rating for a period; what was rated before stays in the history. */
export const ratingRequestSchema = z.strictObject({
  force,
  ref: actionRefSchema,
  version: from,
  rating: z.enum(COMMITMENT_RATINGS),
  /** `Q2 2025/26`, `September 2025` or `2025/26`. */
  period: text([4, 40]),
});
export type RatingRequest = z.infer<typeof ratingRequestSchema>;

/** A piece of evidence as it shall stand from now on, and the references it answers; none: it answers nothing any more. */
export const evidenceRequestSchema = z.strictObject({
  force,
  /** Null for a new one. */
  id: z.uuid().nullable(),
  version: from,
  text: text(COMMITMENT_LIMITS.evidence),
  link: z.string().max(500).refine(isDocumentLink).nullable(),
  section: text(COMMITMENT_LIMITS.section).nullable(),
  refs: z.array(actionRefSchema).max(200),
});
export type EvidenceRequest = z.infer<typeof evidenceRequestSchema>;

/** What was written: the reference, or the id of a piece of evidence. */
export const commitmentWrittenSchema = z.object({ written: z.string() }).meta({ title: 'CommitmentWritten' });
export type CommitmentWritten = z.infer<typeof commitmentWrittenSchema>;
