import { ENTRY_CLASSES } from '@muster/domain';
import { z } from 'zod';
import { daySchema } from '../day';

/** Longest ciphertext of an entry: 64 KiB and the headers of 200 recipients, in base64. */
const LONGEST_CIPHERTEXT = 140_000;
const digest = z.string().regex(/^[0-9a-f]{64}$/);
const ciphertext = z
  .string()
  .max(LONGEST_CIPHERTEXT)
  .regex(/^[A-Za-z0-9+/]+={0,2}$/);

/** An entry of a case as a browser sealed it: the server can read none of it (docs/case-protocol.md). */
export const sealedEntrySchema = z
  .strictObject({
    id: z.uuidv4(),
    seq: z.number().int().min(0).max(999),
    class: z.enum(ENTRY_CLASSES),
    ciphertext,
    digest,
  })
  .meta({ title: 'SealedEntry' });
export type SealedEntry = z.infer<typeof sealedEntrySchema>;

/** The same as the server keeps it; `ciphertext` is null once the retention rule has removed it. */
export const keptEntrySchema = z
  .object({
    id: z.uuidv4(),
    seq: z.number().int(),
    class: z.enum(ENTRY_CLASSES),
    ciphertext: z.string().nullable(),
    digest,
    removedOn: daySchema.nullable(),
  })
  .meta({ title: 'KeptEntry' });
export type KeptEntry = z.infer<typeof keptEntrySchema>;

/** An entry encrypted anew to other readers; what was signed, and therefore its digest, is the same. */
export const rewrappedEntrySchema = z
  .strictObject({ seq: z.number().int().min(0).max(999), ciphertext })
  .meta({ title: 'RewrappedEntry' });
export type RewrappedEntry = z.infer<typeof rewrappedEntrySchema>;
