import { z } from 'zod';

/** Whose figures a fact is about: `officers` of a workforce type, in a group or not. */
export const aboutWhomShape = {
  workforceType: z.enum(['officer', 'staff', 'pcso', 'special']),
  /** Null: everybody of the type. */
  group: z.strictObject({ dimension: z.string(), code: z.string(), label: z.string() }).nullable(),
} as const;
