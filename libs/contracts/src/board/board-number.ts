import { z } from 'zod';

/** Where a number of the board position comes from. `released`: a figure of a section of a page of readers; `cells` are the
 *  released cells that it is made of, each the quarter of its release and its key (docs/methods/release-cells.md). `population`: a public figure. `register`:
 *  a count of entries, never of people. */
export const boardSourceSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('released'),
    release: z.string(),
    page: z.enum(['representation', 'retention', 'progression']),
    section: z.string(),
    column: z.string(),
    row: z.record(z.string(), z.string()),
    cells: z.array(z.string()).min(1),
    /** Page of docs/methods. */
    definition: z.string(),
  }),
  z.strictObject({
    kind: z.literal('population'),
    baseline: z.string(),
    label: z.string(),
    code: z.string(),
  }),
  z.strictObject({ kind: z.literal('register'), register: z.literal('commitments') }),
]);
export type BoardSource = z.infer<typeof boardSourceSchema>;

/** A number that a sentence may say. Shares are 0-1 of whole percents, as in the table it comes from. */
export const boardNumberSchema = z.strictObject({
  value: z.number(),
  unit: z.enum(['people', 'share', 'points', 'ratio', 'entries']),
  source: boardSourceSchema,
});
export type BoardNumber = z.infer<typeof boardNumberSchema>;
