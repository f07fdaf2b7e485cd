import { z } from 'zod';
import { SECOND_FACTOR_STATES, sessionSchema } from './session';

/** How the second factor of the person signed in stands. */
export const secondFactorSchema = z.object({
  state: z.enum(SECOND_FACTOR_STATES),
  /** Whether the roles of the account meet pages that ask for it. */
  required: z.boolean(),
  recoveryCodesLeft: z.number().int(),
});
export type SecondFactor = z.infer<typeof secondFactorSchema>;

/** A secret for an authenticator, shown while it is set up and never again. */
export const newSecondFactorSchema = z.object({
  /** Base32 (RFC 4648), 32 characters. */
  key: z.string(),
  /** The same as an `otpauth:` address, for a QR code. */
  address: z.string(),
});
export type NewSecondFactor = z.infer<typeof newSecondFactorSchema>;

/** Six digits of the authenticator, or a recovery code with or without its dashes. */
export const secondFactorCodeSchema = z.strictObject({ code: z.string().trim().min(1).max(60) });

export const recoveryCodesSchema = z.object({ recoveryCodes: z.array(z.string()) });
export type RecoveryCodes = z.infer<typeof recoveryCodesSchema>;

/** A second factor that was set up: the new session, and ten codes that are shown once. */
export const confirmedSecondFactorSchema = recoveryCodesSchema.extend({ session: sessionSchema });
export type ConfirmedSecondFactor = z.infer<typeof confirmedSecondFactorSchema>;
