import { z } from 'zod';

/** What the figures of an answer mean and where they come from: opened from each figure. */
export const figuresAboutSchema = z.object({
  forceName: z.string(),
  synthetic: z.boolean(),
  /** The dimension whose groups are compared, or null when the question has none. */
  measured: z.string().nullable(),
  /** Dimension id -> label. */
  dimensionLabels: z.record(z.string(), z.string()),
  /** Whom the figures count, as a plural noun: `officers`; `people` when workforce types are added together. */
  people: z.string(),
  population: z.string(),
  definition: z.string(),
  denominator: z.string(),
  groupingDefinition: z.string().nullable(),
  intervalMethod: z.string(),
  /** Pages of docs/methods that define the figures: `leaver-rates`. */
  methods: z.array(z.string()),
  /** First and last snapshot that were counted; one of them for a question about one day. */
  snapshots: z.array(
    z.object({ id: z.string(), asAt: z.string(), publishedAt: z.string(), rows: z.number().int() }),
  ),
  notes: z.array(z.string()),
  codeVersion: z.string(),
});
export type FiguresAbout = z.infer<typeof figuresAboutSchema>;

/** The codes and names of a row: dimension id -> code, dimension id -> label. Everybody: no dimensions. */
export const rowGroupShape = {
  group: z.record(z.string(), z.string()),
  labels: z.record(z.string(), z.string()),
} as const;
