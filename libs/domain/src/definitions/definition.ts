import { z } from 'zod';
import { baselineTableSchema } from './baseline-table';
import { classificationSchema } from './classification';
import { crosswalkSchema } from './crosswalk';
import { eventMappingSchema } from './event-mapping';
import { forceSchema } from './force';
import { groupingSchema } from './grouping';
import { processSchema } from './process';
import { rankLadderSchema } from './rank-ladder';
import { snapshotMappingSchema } from './snapshot-mapping';

/** Anything that stands in `definitions/*.json` or comes through `muster define`: data, validated on load. */
export const definitionSchema = z.discriminatedUnion('kind', [
  classificationSchema,
  groupingSchema,
  crosswalkSchema,
  rankLadderSchema,
  forceSchema,
  snapshotMappingSchema,
  eventMappingSchema,
  baselineTableSchema,
  processSchema,
]);
export type Definition = z.infer<typeof definitionSchema>;
