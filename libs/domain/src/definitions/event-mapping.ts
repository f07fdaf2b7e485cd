import { z } from 'zod';
import { EVENT_KINDS, type EventKind } from '../event-kind';
import { categoryCode, identifier } from './identifier';
import { snapshotMappingSchema } from './snapshot-mapping';

const { person, delimiter, dateFormat, ignore, header, skipRows, endsAt } = snapshotMappingSchema.shape;
const kind = z.enum(Object.keys(EVENT_KINDS) as [EventKind, ...EventKind[]]);
const column = z.string().min(1);

/** A coded value: from a column with a table of values, or the same for every row. A value equal to a code or label of
 *  the list needs no entry. */
const coded = z.union([
  z.strictObject({ constant: z.string().min(1) }),
  z.strictObject({ column, values: z.record(z.string(), categoryCode).default({}) }),
]);
const state = z.strictObject({
  'workforce-type': coded.optional(),
  rank: coded.optional(),
  unit: coded.optional(),
});

/** How a force's file of events is read: one row per event of one person. Person, kind and date are needed; what the
 *  mapping leaves out besides is *not held*. */
export const eventMappingSchema = z.strictObject({
  kind: z.literal('event-mapping'),
  id: identifier,
  label: z.string().min(1),
  source: z.string().optional(),
  delimiter,
  /** As in mappings of snapshots: titles above the names, rows that are no events, notes below. */
  header,
  skipRows,
  endsAt,
  dateFormat,
  person,
  /** The same kind for every row, or a column whose values say it. */
  event: z.union([
    z.strictObject({ constant: kind }),
    z.strictObject({ column, values: z.record(z.string(), kind).default({}) }),
  ]),
  /** First day of the new state; for a leaver the last day of service. */
  date: z.strictObject({ column, dateFormat: dateFormat.unwrap().optional() }),
  /** Read for leavers only. */
  leavingReason: z
    .strictObject({ column, values: z.record(z.string(), categoryCode).default({}) })
    .optional(),
  /** Read for joiners and rejoiners only. */
  entryRoute: z.strictObject({ column, values: z.record(z.string(), categoryCode).default({}) }).optional(),
  from: state.default({}),
  to: state.default({}),
  /** Kinds of which the file lists every event of its period, so that one that is missing is a contradiction. Left out:
   *  the kinds that stand in the file. */
  complete: z.array(kind).optional(),
  /** What to do when a column other than person, event and date is not in the file. */
  absentColumns: z.enum(['refuse', 'skip']).default('refuse'),
  ignore,
});
export type EventMapping = z.infer<typeof eventMappingSchema>;
