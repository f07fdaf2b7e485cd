import { z } from 'zod';
import { countMarks } from './count-marks';
import { categoryCode, identifier } from './identifier';

const column = z.string().min(1);

/** How one characteristic of a group or an applicant is read. */
const group = z.strictObject({
  column,
  /** Classification of the codes; the force's own when left out. */
  classification: identifier.optional(),
  /** value in the file (trimmed, compared without case) -> code. A value equal to a code or label needs no entry. */
  values: z.record(z.string(), categoryCode).default({}),
  /** Code for an empty cell. Without it an empty cell is an error. */
  blank: categoryCode.optional(),
});

const stageColumns = z
  .record(identifier, column)
  .refine((stages) => Object.keys(stages).length > 0, 'at least one stage is needed');

const counted = {
  ...countMarks,
  /** Words in a group column that mean everybody: the row is a total of the parts, checked against them. */
  totals: z.array(column).default(['total', 'all']),
};

/** A row per group, a column per stage. */
const wide = z.strictObject({ form: z.literal('wide'), stages: stageColumns, ...counted });
/** A row per group and stage. */
const long = z.strictObject({
  form: z.literal('long'),
  stage: z.strictObject({ column, values: z.record(z.string(), identifier).default({}) }),
  count: z.strictObject({ column }),
  ...counted,
});
/** A row per applicant or candidacy with the last stage reached. */
const people = z.strictObject({
  form: z.literal('people'),
  reached: z.strictObject({ column, values: z.record(z.string(), identifier).default({}) }),
  /** Only to find a row twice, in memory; never stored. */
  reference: z.strictObject({ column }).optional(),
});
/** A row per applicant or candidacy with a column per stage: a yes or no, or the day (yyyy-MM-dd, dd/MM/yyyy). */
const peopleByStage = z.strictObject({
  form: z.literal('people-by-stage'),
  stages: stageColumns,
  yes: z.array(column).default(['yes', 'y', 'true', '1', 'pass', 'passed']),
  no: z.array(column).default(['no', 'n', 'false', '0', 'fail', 'failed']),
  /** What an empty cell means. Without it an empty cell is an error. */
  blank: z.literal('no').optional(),
  reference: z.strictObject({ column }).optional(),
});

/** How a file about the stages of a process is read. Used at import and kept with what it brought. */
export const stageMappingSchema = z.strictObject({
  kind: z.literal('stage-mapping'),
  id: identifier,
  label: z.string().min(1),
  source: z.string().optional(),
  delimiter: z.enum([',', '\t', ';', '|']).optional(),
  /** dimension -> where it stands. Only dimensions with a closed list of codes. */
  groups: z
    .record(z.string(), group)
    .refine((groups) => Object.keys(groups).length <= 6, 'at most six')
    .default({}),
  /** Rows of people only: pairs of characteristics that are tallied together, such as ethnicity and sex. */
  pairs: z
    .array(z.tuple([z.string(), z.string()]))
    .max(6)
    .default([]),
  layout: z.discriminatedUnion('form', [wide, long, people, peopleByStage]),
  /** Stages of the process that the file knowingly does not hold. */
  notHeld: z.array(identifier).default([]),
  /** Columns that are knowingly not read. */
  ignore: z.array(z.string()).default([]),
});
export type StageMapping = z.infer<typeof stageMappingSchema>;
