import { z } from 'zod';
import { ENTRY_CLASSES } from './entry-class';

const days = z.number().int().min(1).max(3650);
const sentence = z.string().trim().min(10).max(300);
const period = z.string().regex(/^\d{1,4} (days|months)$/);

/** How long what is said in a case is kept after its close, as `definitions/cases/retention.json` says it. `days` rules;
 *  `period` is the same in the words people are told. */
export const retentionPolicySchema = z.strictObject({
  version: z.string().regex(/^\d{4}-\d{1,2}$/),
  /** Days between the notice of a changed period in a case and the first removal that it brings forward. */
  noticeDays: z.number().int().min(14).max(90),
  classes: z.array(
    z.strictObject({ class: z.enum(ENTRY_CLASSES), days, period, holds: sentence, reason: sentence }),
  ),
  /** The one contact that is kept for the question after twelve months, where the colleague agreed to it. */
  contactAfterYear: z.strictObject({ days: days.min(366), period, reason: sentence }),
  /** After how long without a word an open case is closed by itself: counted from what was last done in it, or from the
   *  last check that is to come. */
  quiet: z.strictObject({ days: days.min(90), period, reason: sentence }),
});

export type RetentionPolicy = z.infer<typeof retentionPolicySchema>;
