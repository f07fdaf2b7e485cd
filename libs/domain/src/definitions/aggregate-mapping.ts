import { z } from 'zod';
import { countMarks } from './count-marks';
import { categoryCode, identifier } from './identifier';

const column = z.string().min(1);
/** A column, or the same for every row. */
const field = z.union([z.strictObject({ column }), z.strictObject({ constant: z.string().min(1).max(500) })]);
/** The same, with words of the file translated. */
const worded = z.union([
  z.strictObject({ column, values: z.record(z.string(), z.string().min(1)).default({}) }),
  z.strictObject({ constant: z.string().min(1).max(80) }),
]);

/** How a file of published totals is read, one figure a row. The standard layout has a column of the name of each field,
 *  and needs no mapping. */
export const aggregateMappingSchema = z.strictObject({
  kind: z.literal('aggregate-mapping'),
  id: identifier,
  label: z.string().min(1),
  delimiter: z.enum([',', '\t', ';', '|']).optional(),
  measure: worded,
  /** Code of a force, or of an area (`E23000014`). */
  place: worded,
  /** First and last day, both included (yyyy-MM-dd). A stock has one day: both are the same. */
  from: field,
  to: field,
  /** Workforce type. */
  population: worded,
  /** Dimension or `leaving-reason` of a part; empty for a total. */
  dimension: worded.optional(),
  /** Classification or grouping of the category; the only classification of the dimension when left out. */
  list: worded.optional(),
  category: z
    .union([
      z.strictObject({
        column,
        values: z.record(z.string(), categoryCode).default({}),
        totals: z.array(column).default(['total', 'all']),
      }),
      z.strictObject({ constant: z.string().min(1).max(80) }),
    ])
    .optional(),
  value: z.strictObject({ column }),
  unit: worded,
  source: field,
  url: field.optional(),
  licence: field.optional(),
  ...countMarks,
  ignore: z.array(z.string()).default([]),
});
export type AggregateMapping = z.infer<typeof aggregateMappingSchema>;
