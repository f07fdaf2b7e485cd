import { z } from 'zod';
import { forceCode, identifier } from './identifier';

/** A police force whose workforce is held here, with the definitions that its snapshots use. */
export const forceSchema = z.strictObject({
  kind: z.literal('force'),
  id: identifier,
  code: forceCode,
  name: z.string().min(1).max(80),
  /** True for invented data: every page that shows it says so. */
  synthetic: z.boolean().default(false),
  /** Areas (`E23000014`) whose census the force is compared with by default; empty when no baseline fits. */
  baselineAreas: z.array(z.string()).default([]),
  /** dimension -> classification id that the force records it in. */
  classifications: z.record(z.string(), identifier),
  rankLadders: z.array(identifier).min(1),
  /** dimension -> grouping shown first; a dimension left out is shown ungrouped. */
  defaultGroupings: z.record(z.string(), identifier).default({}),
  /** Offers the Welsh draft of shell and board position beside English. Nobody has reviewed it, so it is off when left out. */
  welsh: z.literal('draft').optional(),
});
export type Force = z.infer<typeof forceSchema>;
