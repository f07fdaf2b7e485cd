import { z } from 'zod';

/** The standing tables for requests under the Freedom of Information Act; each answers as a `PublishedAnswer`. */
export const foiTableListSchema = z.object({
  tables: z.array(z.object({ id: z.string(), title: z.string() })),
});
export type FoiTableList = z.infer<typeof foiTableListSchema>;
