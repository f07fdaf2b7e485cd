import { z } from 'zod';
import { baselineTableSchema } from './baseline-table';
import { categoryCode } from './identifier';

const { id, label, source, sourceTable, referenceDate, base, dimension, classification, tolerance } =
  baselineTableSchema.shape;

/** How a delimited table of population counts, one area a row, becomes a baseline table. Used once, at import: it is the
 *  table that is kept. */
export const baselineMappingSchema = z.strictObject({
  kind: z.literal('baseline-mapping'),
  /** Id and description of the table that the import makes. */
  id,
  label,
  source,
  sourceTable,
  referenceDate,
  base,
  dimension,
  classification,
  tolerance,
  delimiter: z.enum([',', '\t', ';', '|']).default(','),
  areaCode: z.strictObject({ column: z.string().min(1) }),
  areaName: z.strictObject({ column: z.string().min(1) }),
  areaType: baselineTableSchema.shape.areas.element.shape.type,
  /** Column of the published total, to check the sum of the parts against. */
  total: z.strictObject({ column: z.string().min(1) }).optional(),
  /** Column of counts -> category code. Several columns may go to one category: they are added. */
  columns: z
    .record(z.string().min(1), categoryCode)
    .refine((columns) => Object.keys(columns).length > 0, 'at least one column is needed'),
});
export type BaselineMapping = z.infer<typeof baselineMappingSchema>;
