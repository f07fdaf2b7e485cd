import { z } from 'zod';
import { ROLES } from '@muster/domain';

export const accountSchema = z.object({
  id: z.uuid(),
  username: z.string(),
  displayName: z.string(),
  roles: z.array(z.enum(ROLES)),
  status: z.enum(['active', 'disabled']),
  createdAt: z.string(),
  lastSignInAt: z.string().nullable(),
});
export type Account = z.infer<typeof accountSchema>;

export const addAccountSchema = z.strictObject({
  username: z.string().regex(/^[a-z][a-z0-9._-]{2,39}$/),
  displayName: z.string().min(1).max(80),
  /** None for somebody whose only role is one that two people grant. */
  roles: z.array(z.enum(ROLES)),
});

/** Roles that an administrator gives; those that two people granted stay whatever stands here. */
export const setRolesSchema = z.strictObject({ roles: z.array(z.enum(ROLES)) });

/** The generated password, shown once and not stored. */
export const accountWithPasswordSchema = z.object({ account: accountSchema, password: z.string() });
export const accountListSchema = z.object({ accounts: z.array(accountSchema) });
export type AccountList = z.infer<typeof accountListSchema>;
export type AccountWithPassword = z.infer<typeof accountWithPasswordSchema>;
