import { z } from 'zod';

/** What a file does, or would do, to the register. */
export const commitmentFileSchema = z
  .object({
    force: z.string(),
    rows: z.number().int(),
    /** `changes-nothing`: all of it stands in the register already. */
    state: z.enum(['refused', 'ready', 'changes-nothing', 'written']),
    /** Names exactly this file on exactly this register; to be given back when the file is confirmed. */
    plan: z.string(),
    /** References that come in, that change, and that get a rating for a period or another one for the same period. */
    added: z.array(z.string()),
    changed: z.array(z.string()),
    rated: z.array(z.string()),
    corrected: z.array(z.string()),
    issues: z.array(
      z.object({
        code: z.string(),
        severity: z.enum(['error', 'warning']),
        message: z.string(),
        repair: z.string(),
        rows: z.array(z.number().int()),
      }),
    ),
  })
  .meta({ title: 'CommitmentFile' });
export type CommitmentFile = z.infer<typeof commitmentFileSchema>;
