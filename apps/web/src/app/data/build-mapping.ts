import { type FileInspection } from '@muster/contracts';
import { type DateFormat, type SnapshotMapping } from '@muster/domain';
import { extraId } from './check-columns';
import { type ColumnChoice } from './column-choice';
import { type ImportOptions } from './import-options';
import { rowRules } from './row-rules';

export interface MappingDecisions {
  readonly force: string;
  readonly columns: readonly ColumnChoice[];
  readonly options: ImportOptions;
  /** Dimension (or `leavingReason`) -> value of the file -> code, for values that do not speak for themselves. */
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly delimiter: string;
  /** What the look at the file found; null where it does not matter. */
  readonly inspection: FileInspection | null;
  /** The mapping used last: what it says beyond this page (codes for empty cells, a date format of one column) stays. */
  readonly remembered: SnapshotMapping | null;
}

const DELIMITERS = [',', '\t', ';', '|'] as const;

/** The mapping that says what the steward decided. The columns must have passed `checkColumns`. */
export function buildMapping(decisions: MappingDecisions): SnapshotMapping {
  const { force, columns, options, values, delimiter, inspection, remembered } = decisions;
  const person = columns.find(({ target }) => target === 'person')?.column ?? '';
  const columnOf = (target: string): string | undefined =>
    columns.find((choice) => choice.target === target)?.column;
  const field = <T extends { readonly column: string }>(target: string, before: T | undefined) => {
    const column = columnOf(target);
    if (column === undefined) return undefined;
    return before?.column === column ? before : { column };
  };
  const dates = (target: string, before: SnapshotMapping['serviceStart']) => {
    const source = field(target, before);
    const own = options.datesOfColumn[source?.column ?? ''];
    return source && own ? { ...source, dateFormat: oneOrAll(own) } : source;
  };
  const reason = columnOf('leavingReason');
  const extras = columns.filter(({ target }) => target === 'extra');
  return {
    kind: 'mapping',
    id: remembered?.id ?? `${force.toLowerCase()}-web`,
    label: remembered?.label ?? 'Matched in the browser',
    delimiter: DELIMITERS.find((known) => known === delimiter),
    ...(inspection?.hasTitles ? { header: { row: inspection.headerRow } } : {}),
    ...rowRules(options.leftOut, inspection?.layout ?? null, person, remembered),
    dateFormat: oneOrAll(options.dateFormats),
    person: {
      column: person,
      mode: options.personMode,
      stripLeadingZeros: options.personMode === 'staff-number' && options.stripLeadingZeros,
    },
    duplicates: options.duplicates,
    dimensions: dimensionsOf(decisions),
    extras: Object.fromEntries(extras.map(({ extraLabel }) => [extraId(extraLabel), extraLabel.trim()])),
    fte: field('fte', remembered?.fte),
    serviceStart: dates('serviceStart', remembered?.serviceStart),
    rankStart: dates('rankStart', remembered?.rankStart),
    dateOfBirth: dates('dateOfBirth', remembered?.dateOfBirth),
    leavingDate: dates('leavingDate', remembered?.leavingDate),
    leavingReason:
      reason === undefined ? undefined : { column: reason, values: { ...values['leavingReason'] } },
    ignore: columns.filter(({ target }) => target === 'ignore').map(({ column }) => column),
  };
}

function oneOrAll(formats: readonly DateFormat[]): SnapshotMapping['dateFormat'] {
  const [only = 'yyyy-MM-dd'] = formats;
  return formats.length > 1 ? [...formats] : only;
}

const CODED = [
  'workforce-type',
  'rank',
  'unit',
  'contract',
  'rank-basis',
  'assignment-status',
  'ethnicity',
  'sex',
  'age-band',
  'disability',
  'religion',
  'orientation',
] as const;

function dimensionsOf({
  columns,
  options,
  values,
  remembered,
}: MappingDecisions): SnapshotMapping['dimensions'] {
  const dimensions: SnapshotMapping['dimensions'] = constantsOf(remembered);
  for (const { column, target, extraLabel } of columns) {
    const dimension =
      target === 'extra' ? `extra:${extraId(extraLabel)}` : CODED.find((known) => known === target);
    if (!dimension) continue;
    const before = remembered?.dimensions[dimension];
    const same = before && 'column' in before && before.column === column ? before : {};
    dimensions[dimension] = { ...same, column, values: { ...values[dimension] } };
  }
  if (!columns.some(({ target }) => target === 'workforce-type')) {
    if (options.workforceType) dimensions['workforce-type'] = { constant: options.workforceType };
    else delete dimensions['workforce-type'];
  }
  return dimensions;
}

function constantsOf(remembered: SnapshotMapping | null): SnapshotMapping['dimensions'] {
  const sources = Object.entries(remembered?.dimensions ?? {});
  return Object.fromEntries(sources.filter(([, source]) => 'constant' in source));
}
