import { z } from 'zod';
import { dateFormatSchema } from './date-format';
import { categoryCode, identifier } from './identifier';

/** A column: its name, compared without case, or `#3` for the third one of the file. A column whose name is `#3` comes
 *  first. */
const column = z.string().min(1);

/** How one coded dimension is read: from a column with a table of values, or the same for every row. */
const coded = z.union([
  z.strictObject({ constant: z.string().min(1) }),
  z.strictObject({
    column,
    /** Classification the codes belong to; the force's own when left out. Ranks use the ladder, units are open. */
    classification: identifier.optional(),
    /** value in the file (trimmed, compared without case) -> code. A value equal to a code or label needs no entry. */
    values: z.record(z.string(), categoryCode).default({}),
    /** Code for an empty cell. Without it an empty cell of a characteristic counts as not declared. */
    blank: categoryCode.optional(),
  }),
]);

/** How a force's workforce file is read. Everything but the person reference and one characteristic is optional: what
 *  the mapping leaves out is *not held*. Dates are read in `dateFormat` unless the column says otherwise. */
export const snapshotMappingSchema = z.strictObject({
  kind: z.literal('mapping'),
  id: identifier,
  label: z.string().min(1),
  source: z.string().optional(),
  delimiter: z.enum([',', '\t', ';', '|']).optional(),
  /** Where the column names stand when titles or notes stand above them. `row`: as a spreadsheet shows it, 1 is the first.
   *  What stands above is not read. Without it the first row that is not empty holds the names. */
  header: z.strictObject({ row: z.int().min(1).max(1_000) }).optional(),
  /** Rows that are no people, such as totals: those with one of the values (trimmed, compared without case; `""` is an
   *  empty cell) in the column. Wholly empty rows are left out anyway. How many were left out is a warning. */
  skipRows: z
    .array(z.strictObject({ column, values: z.array(z.string().max(200)).min(1).max(100) }))
    .max(20)
    .optional(),
  /** The last person stands above the first row that is empty or has no person reference; rows to be skipped do not
   *  count. What follows is notes: left out, counted in a warning, and refused when a row of it looks like a person. */
  endsAt: z.literal('first-row-without-person').optional(),
  dateFormat: dateFormatSchema.default('yyyy-MM-dd'),
  person: z.strictObject({
    column,
    /** `staff-number`: pseudonymised in the import stream. `pre`: HR already did it; 32 hexadecimal digits. */
    mode: z.enum(['staff-number', 'pre']).default('staff-number'),
    stripLeadingZeros: z.boolean().default(false),
  }),
  /** What to do when a person stands in the file twice: refuse the file, or keep the first row and warn. */
  duplicates: z.enum(['refuse', 'first']).default('refuse'),
  dimensions: z
    .record(z.string(), coded)
    .refine((dimensions) => Object.keys(dimensions).length > 0, 'at least one dimension is needed'),
  /** extra dimension id -> label, for every `extra:<id>` among the dimensions. */
  extras: z.record(z.string(), z.string()).default({}),
  fte: z.strictObject({ column }).optional(),
  serviceStart: z.strictObject({ column, dateFormat: dateFormatSchema.optional() }).optional(),
  rankStart: z.strictObject({ column, dateFormat: dateFormatSchema.optional() }).optional(),
  /** Banded into `age-band` at the as-at date before anything is stored. */
  dateOfBirth: z.strictObject({ column, dateFormat: dateFormatSchema.optional() }).optional(),
  /** A row whose leaving date is on or before the as-at date is a leaver, not in post. */
  leavingDate: z.strictObject({ column, dateFormat: dateFormatSchema.optional() }).optional(),
  leavingReason: z
    .strictObject({ column, values: z.record(z.string(), categoryCode).default({}) })
    .optional(),
  /** Columns that are knowingly not read. Any other unmapped column is named in a warning. */
  ignore: z.array(z.string()).default([]),
});
export type SnapshotMapping = z.infer<typeof snapshotMappingSchema>;
