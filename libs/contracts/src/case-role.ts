import { z } from 'zod';
import { CASE_ROLES, LISTENER_POSTS } from '@muster/domain';

const decided = {
  id: z.uuid(),
  username: z.string(),
  displayName: z.string(),
  proposedBy: z.string(),
  /** Second person; null before. */
  confirmedBy: z.string().nullable(),
  endedAt: z.string().nullable(),
};

/** A role that meets cases, as two people grant it to a third. */
export const caseRoleSchema = z.object({
  ...decided,
  role: z.enum(CASE_ROLES),
  /** What a listener is for colleagues; null for the other roles. */
  post: z.enum(LISTENER_POSTS).nullable(),
});
export type CaseRoleGrant = z.infer<typeof caseRoleSchema>;

/** A second factor that two people remove because somebody lost theirs. */
export const factorResetSchema = z.object(decided);
export type FactorReset = z.infer<typeof factorResetSchema>;

export const caseRoleListSchema = z.object({
  roles: z.array(caseRoleSchema),
  resets: z.array(factorResetSchema),
});
export type CaseRoleList = z.infer<typeof caseRoleListSchema>;

const username = z.string().min(3).max(40);

/** `post` is given for a listener and for nobody else. */
export const caseRoleRequestSchema = z
  .strictObject({ username, role: z.enum(CASE_ROLES), post: z.enum(LISTENER_POSTS).nullable() })
  .refine(({ role, post }) => (role === 'listener') === (post !== null), { path: ['post'] });
export type CaseRoleRequest = z.infer<typeof caseRoleRequestSchema>;

export const factorResetRequestSchema = z.strictObject({ username });

/** A grant or a reset by its id, which stands in no address. */
export const decisionIdSchema = z.strictObject({ id: z.uuid() });
