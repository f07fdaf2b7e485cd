import { z } from 'zod';

const codes = z.record(z.string(), z.string());

/** A cell that is shown has a value and no other has one. */
const cellSchema = z
  .object({
    coords: codes,
    measure: z.string().min(1),
    value: z.number().int().min(0).nullable(),
    status: z.enum(['ok', 'c', 'z']),
  })
  .refine(({ value, status }) => (status === 'ok') === (value !== null), {
    message: 'a cell has a value exactly when its status is ok',
  });

/** `release.json` as an outsider reads it: what the attack does not need may be missing. */
export const publishedFileSchema = z.object({
  policy: z.string().min(1),
  role: z.string().min(1),
  force: z.string().default(''),
  period: z.string().regex(/^\d{4}-Q[1-4]$/, 'a calendar quarter is written like 2025-Q3'),
  dims: z.record(
    z.string(),
    z.object({
      leaves: z.array(z.string()),
      groups: z.record(z.string(), z.array(z.string())).default({}),
    }),
  ),
  tables: z
    .array(
      z.object({
        id: z.string().min(1),
        workforceType: z.string().min(1),
        flow: z.object({ from: z.iso.date(), to: z.iso.date() }).nullable().default(null),
        cells: z.array(cellSchema),
      }),
    )
    .min(1),
});

/** A facts file. `period` of a stock is its quarter, of a flow its name (`2025-26-h1`) or days (`2025-04-01/2025-09-30`). */
export const knownCountsSchema = z.array(
  z.strictObject({
    workforceType: z.string().min(1),
    measure: z.string().min(1),
    period: z.string().optional(),
    coords: codes,
    value: z.number().int().min(0),
  }),
);
