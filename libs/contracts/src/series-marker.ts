import { z } from 'zod';

/** A date of a series at which figures before and after do not simply compare. `restated`: the figures of the date were
 *  changed after they had counted. `classification-break`: from this date on a characteristic is recorded in another
 *  classification. `recoded`: a unit or rank has another code from this date on. `annotation`: what somebody noted of a
 *  day since the date before. */
export const seriesMarkerSchema = z.object({
  asAt: z.string(),
  kind: z.enum(['restated', 'classification-break', 'recoded', 'annotation']),
  /** The dimension that it is about; null for all of them. */
  dimension: z.string().nullable(),
  /** One sentence. */
  text: z.string(),
  /** No line may join the points before the date with those at and after it. */
  breaks: z.boolean(),
});
export type SeriesMarker = z.infer<typeof seriesMarkerSchema>;
