import { z } from 'zod';

/** RFC 9457 problem details, the only shape in which the API says no. `code` comes from the registry in
 *  `problem-codes.ts`; `detail` is a fixed sentence of that code and never carries an input value. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string(),
  /** `urn:uuid:` of the request, to quote when asking for help. */
  instance: z.string(),
  errors: z
    .array(z.object({ pointer: z.string(), code: z.string(), message: z.string() }))
    .max(100)
    .optional(),
});
export type Problem = z.infer<typeof problemSchema>;
