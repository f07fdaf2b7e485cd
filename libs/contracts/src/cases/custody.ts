import { z } from 'zod';
import { daySchema } from '../day';
import { existingDaySchema } from '../existing-day';
import { caseFileSchema } from './case-file';
import { rewrappedEntrySchema, sealedEntrySchema } from './sealed-entry';

const BREAK_GLASS_REASONS = [
  'risk-to-life',
  'serious-crime',
  'court-order',
  'lost-phrase',
  'listener-gone',
] as const;

/** Opening one case with the recovery key: one custodian asks, another agrees, both enter their shares on one page. */
export const breakGlassSchema = z
  .object({
    id: z.uuid(),
    reference: z.string(),
    reason: z.enum(BREAK_GLASS_REASONS),
    askedBy: z.string(),
    askedAt: z.iso.datetime(),
    agreedBy: z.string().nullable(),
    endsAt: z.iso.datetime().nullable(),
    /** The colleague is told unless a lawful reason was recorded. */
    colleagueTold: z.boolean(),
    silenceReason: z.enum(['none', 'risk-of-harm', 'prejudice-to-investigation', 'court-order']),
    state: z.enum(['asked', 'open', 'over', 'reviewed']),
    reviewedBy: z.string().nullable(),
  })
  .meta({ title: 'BreakGlass' });
export type BreakGlass = z.infer<typeof breakGlassSchema>;
export const breakGlassListSchema = z.object({ openings: z.array(breakGlassSchema) });

export const breakGlassRequestSchema = z.strictObject({
  reference: z.string().max(20),
  reason: z.enum(BREAK_GLASS_REASONS),
  silenceReason: z.enum(['none', 'risk-of-harm', 'prejudice-to-investigation', 'court-order']),
});
export type BreakGlassRequest = z.infer<typeof breakGlassRequestSchema>;
export const breakGlassIdSchema = z.strictObject({ id: z.uuid() });
export type BreakGlassId = z.infer<typeof breakGlassIdSchema>;
export const breakGlassFileSchema = z
  .object({ opening: breakGlassSchema, file: caseFileSchema })
  .meta({ title: 'BreakGlassFile' });
export type BreakGlassFile = z.infer<typeof breakGlassFileSchema>;

/** For a lost phrase or a listener who is gone: the custodians' page encrypts the entries to the listener's new key, or to
 *  those who are left. `introduced` names keys that the case does not know yet, signed with the recovery key: without it
 *  their holders could open the entries and would have to refuse them. */
export const breakGlassRewrapSchema = z.strictObject({
  id: z.uuid(),
  entries: z.array(rewrappedEntrySchema).min(1).max(1000),
  introduced: z.array(sealedEntrySchema).max(200).optional(),
});
export type BreakGlassRewrap = z.infer<typeof breakGlassRewrapSchema>;
/** The review, by somebody who took no part. */
export const breakGlassReviewSchema = z.strictObject({
  id: z.uuid(),
  finding: z.enum(['justified', 'not-justified']),
  note: z.string().trim().min(10).max(500),
});
export type BreakGlassReview = z.infer<typeof breakGlassReviewSchema>;

/** A legal hold on one case: proposed by one person, confirmed by another; ended the same way. */
export const legalHoldSchema = z
  .object({
    id: z.uuid(),
    reference: z.string(),
    why: z.string(),
    proposedBy: z.string(),
    confirmedBy: z.string().nullable(),
    endProposedBy: z.string().nullable(),
    endedBy: z.string().nullable(),
    since: daySchema.nullable(),
    until: daySchema.nullable(),
  })
  .meta({ title: 'LegalHold' });
export type LegalHold = z.infer<typeof legalHoldSchema>;
export const legalHoldListSchema = z.object({ holds: z.array(legalHoldSchema) });
export const legalHoldRequestSchema = z.strictObject({
  reference: z.string().max(20),
  why: z.string().trim().min(10).max(200),
});
export const legalHoldIdSchema = z.strictObject({ id: z.uuid() });

/** Proof that a case was erased: what was removed and when, and a hash of the last digest of its chain. */
export const erasureCertificateSchema = z
  .object({
    id: z.uuid(),
    reference: z.string(),
    erasedOn: daySchema,
    by: z.string(),
    entries: z.number().int(),
    chain: z.string(),
    policy: z.string(),
  })
  .meta({ title: 'ErasureCertificate' });
export type ErasureCertificate = z.infer<typeof erasureCertificateSchema>;
export const erasureCertificateListSchema = z.object({ certificates: z.array(erasureCertificateSchema) });

/** Something that happened to a case, for the data protection officer: no content, no name, no reference. */
export const caseAuditLineSchema = z
  .object({
    /** Hour in the United Kingdom: `2026-11-23 14:00`; of a colleague the day alone. */
    hour: z.string(),
    /** listener, allocator, colleague, custodian, dpo or system. */
    party: z.string(),
    action: z.string(),
    /** State, reason code or check; empty without one. */
    reason: z.string(),
    /** What of the case it was about: all, entries, keys or state. */
    fields: z.enum(['all', 'entries', 'keys', 'state']),
    /** The same case has the same number in this answer alone. */
    case: z.number().int(),
  })
  .meta({ title: 'CaseAuditLine' });
export type CaseAuditLine = z.infer<typeof caseAuditLineSchema>;
/** `csv` is the same as a file. */
export const caseAuditListSchema = z
  .object({ lines: z.array(caseAuditLineSchema), csv: z.string() })
  .meta({ title: 'CaseAudit' });

/** What to show of it; days include their last. */
export const caseAuditQuerySchema = z.object({
  party: z.enum(['colleague', 'listener', 'allocator', 'custodian', 'dpo', 'system']).optional(),
  action: z
    .string()
    .regex(/^[a-z-]{1,40}$/)
    .optional(),
  from: existingDaySchema.optional(),
  to: existingDaySchema.optional(),
});
export type CaseAuditQuery = z.infer<typeof caseAuditQuerySchema>;
