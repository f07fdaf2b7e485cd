import { z } from 'zod';
import { RELEASE_MEASURES } from '../lattice/release-measure';

const cellSchema = z.strictObject({
  workforceType: z.enum(['officer', 'staff', 'pcso']),
  measure: z.enum(RELEASE_MEASURES),
  /** Force level, and never by unit, religion, orientation, disability or sex. Rank for people in post only. */
  coords: z.strictObject({ ethnicity: z.string().min(1), rank: z.string().min(1).optional() }),
});
export type OfficeCell = z.infer<typeof cellSchema>;

/** Whom the office-holders' list counts: `definitions/disclosure/office-holders-list.json`, the same for every force and
 *  quarter. Flows are those of the last financial year of a release. */
export const officeListDefinitionSchema = z
  .strictObject({
    kind: z.literal('office-holders-list'),
    version: z.string().regex(/^\d{4}-\d+$/),
    why: z.string().min(1),
    most: z.literal(40),
    cells: z.array(cellSchema).min(1).max(40),
  })
  .refine(({ cells }) => new Set(cells.map((cell) => JSON.stringify(cell))).size === cells.length, {
    message: 'a cell stands twice in the list',
  })
  .refine(
    ({ cells }) => cells.every(({ measure, coords }) => measure === 'stock' || coords.rank === undefined),
    {
      message: 'flows stand in the list without a rank',
    },
  );
export type OfficeListDefinition = z.infer<typeof officeListDefinitionSchema>;
