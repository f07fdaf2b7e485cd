import { z } from 'zod';
import { ROLES } from '@muster/domain';

export const signInSchema = z.strictObject({
  username: z.string().min(1).max(80),
  password: z.string().min(1).max(128),
});

/** Who is signed in, as the web app needs it. */
export const sessionSchema = z.object({
  username: z.string(),
  displayName: z.string(),
  roles: z.array(z.enum(ROLES)),
  mustChangePassword: z.boolean(),
});
export type Session = z.infer<typeof sessionSchema>;

export const changePasswordSchema = z.strictObject({
  current: z.string().min(1).max(128),
  next: z.string().min(15).max(128),
});
