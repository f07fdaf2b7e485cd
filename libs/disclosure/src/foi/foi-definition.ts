import { z } from 'zod';
import { RELEASE_MEASURES } from '../lattice/release-measure';
import { FLOW_PERIOD_KINDS } from '../lattice/release-period';

const id = z.string().regex(/^[a-z0-9-]+$/);

const partSchema = z
  .strictObject({
    id,
    measure: z.enum(RELEASE_MEASURES),
    /** Kind of the fixed period of a flow: all of that kind in the release stand side by side. */
    flow: z.enum(FLOW_PERIOD_KINDS).optional(),
    /** One or two dimensions; the groups of the last stand within those of the first. */
    by: z.array(z.string()).min(1).max(2),
    /** `declaration`: how many have answered, instead of the groups of the last dimension. */
    show: z.enum(['counts', 'declaration']).default('counts'),
  })
  .refine(({ measure, flow }) => (measure === 'stock') === (flow === undefined), {
    message: 'a flow has a kind of period, and people in post have none',
  });
export type FoiPart = z.infer<typeof partSchema>;

const tableSchema = z.strictObject({ id, title: z.string().min(1), parts: z.array(partSchema).min(1) });
export type FoiTable = z.infer<typeof tableSchema>;

/** The standing tables for requests under the Freedom of Information Act: `definitions/disclosure/foi-tables.json`. Each is
 *  a projection of the release in force. */
export const foiDefinitionSchema = z
  .strictObject({
    kind: z.literal('foi-tables'),
    version: z.string().regex(/^\d{4}-\d+$/),
    why: z.string().min(1),
    tables: z.array(tableSchema).min(1),
  })
  .refine(({ tables }) => new Set(tables.map((table) => table.id)).size === tables.length, {
    message: 'two tables have the same id',
  });
export type FoiDefinition = z.infer<typeof foiDefinitionSchema>;
