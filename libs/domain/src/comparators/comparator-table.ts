import { z } from 'zod';
import { COMPARATOR_FORCES } from './comparator-forces';

const count = z.number().int().min(0).max(100_000_000);
/** One entry per column: a figure for each year of the block, or 0 where every year has 0. */
const figures = z.array(z.union([z.literal(0), z.array(count)]));

/** Years that were published in the same columns, so that every force has a figure for every column and year. */
const block = z
  .strictObject({
    years: z.array(z.number().int().min(1990).max(2100)).min(1),
    /** `sex/rank` or `sex/rank/ethnicity`, as codes. */
    columns: z.array(z.string()).min(1),
    forces: z
      .array(
        z.strictObject({
          code: z.enum(COMPARATOR_FORCES.map(({ code }) => code)),
          headcount: figures,
          /** In hundredths of a full-time post. */
          fte: figures,
        }),
      )
      .min(1),
  })
  .refine(({ years, columns, forces }) => {
    const fits = (list: z.infer<typeof figures>) =>
      list.length === columns.length && list.every((entry) => entry === 0 || entry.length === years.length);
    return forces.every(({ headcount, fte }) => fits(headcount) && fits(fte));
  }, 'a force has more or fewer figures than there are columns and years');

/** Figures of one published table by force, sex, rank and (until 2006) ethnicity, each year as at 31 March. The compact
 *  form in which they ship and are stored: `unpackComparatorYears` reads it, `packComparatorYears` writes it. */
export const comparatorTableSchema = z
  .strictObject({
    kind: z.literal('comparator-table'),
    id: z.enum(['police-workforce', 'officers-by-ethnicity']),
    label: z.string().min(1),
    /** Publisher and licence, as they must be quoted. */
    source: z.string().min(1),
    /** What was published, and where, as far as known. */
    publication: z.string().min(1),
    /** SHA-256 of the published file as it was read. */
    contentSha256: z.string().regex(/^[0-9a-f]{64}$/),
    blocks: z.array(block).min(1),
  })
  .refine(({ blocks }) => {
    const years = blocks.flatMap((each) => each.years);
    return new Set(years).size === years.length;
  }, 'a year stands in the table twice');
export type ComparatorTable = z.infer<typeof comparatorTableSchema>;
