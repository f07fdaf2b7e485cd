import { ENTRY_CLASSES } from '@muster/domain';
import * as z from 'zod/mini';
import { entryBodySchema } from '../bodies/entry-body';

const hex = (bytes: number) => z.string().check(z.regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`)));

/** What an author signs: the body, and everything that ties it to its place in its case. `prev` is the digest of the entry
 *  before, null in the first; `on` a day without a time; `salt` keeps the digest from telling what short entries say. */
export const entryEnvelopeSchema = z.strictObject({
  v: z.literal(1),
  force: z.string().check(z.minLength(1), z.maxLength(60)),
  case: z.uuidv4(),
  entry: z.uuidv4(),
  seq: z.int().check(z.minimum(0), z.maximum(999)),
  prev: z.nullable(hex(32)),
  class: z.enum(ENTRY_CLASSES),
  author: hex(32),
  on: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  salt: hex(16),
  body: entryBodySchema,
});
export type EntryEnvelope = z.infer<typeof entryEnvelopeSchema>;
