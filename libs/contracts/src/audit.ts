import { z } from 'zod';

/** One link of the audit trail. `h` covers the event and the hash before it. */
export const auditEventSchema = z.object({
  seq: z.number().int(),
  at: z.string(),
  actor: z.string(),
  action: z.string(),
  object: z.string(),
  outcome: z.enum(['done', 'refused', 'failed']),
  purpose: z.string().nullable(),
  h: z.string(),
});
export const auditPageSchema = z.object({
  events: z.array(auditEventSchema),
  next: z.number().int().nullable(),
});
export const auditVerificationSchema = z.object({
  intact: z.boolean(),
  events: z.number().int(),
  firstBroken: z.number().int().nullable(),
});
export type AuditEvent = z.infer<typeof auditEventSchema>;
export type AuditPage = z.infer<typeof auditPageSchema>;
export type AuditVerification = z.infer<typeof auditVerificationSchema>;
