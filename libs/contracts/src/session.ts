import { z } from 'zod';
import { ROLES } from '@muster/domain';

export const signInSchema = z.strictObject({
  username: z.string().min(1).max(80),
  password: z.string().min(1).max(128),
});

/** Whether a session has a second factor: `none` when the account has not set one up, `needed` when the person has signed in
 *  with the password and has yet to give it, `given` afterwards. */
export const SECOND_FACTOR_STATES = ['none', 'needed', 'given'] as const;
export type SecondFactorState = (typeof SECOND_FACTOR_STATES)[number];

/** Who is signed in, as the web app needs it. */
export const sessionSchema = z.object({
  username: z.string(),
  displayName: z.string(),
  roles: z.array(z.enum(ROLES)),
  mustChangePassword: z.boolean(),
  secondFactor: z.enum(SECOND_FACTOR_STATES),
});
export type Session = z.infer<typeof sessionSchema>;

export const changePasswordSchema = z.strictObject({
  current: z.string().min(1).max(128),
  next: z.string().min(15).max(128),
});
