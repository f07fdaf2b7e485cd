import { type Issue } from '../../outcomes/issue';
import { type SnapshotMapping } from '../snapshot-mapping';
import { definitionIssue } from './definition-issue';
import { repeated } from './repeated';

const MOST_COLUMNS = 200;

/** What a mapping says about the layout of a file fits together: positions that a file can have, and no date
 *  format twice. */
export function checkMappingLayout(mapping: SnapshotMapping): readonly Issue[] {
  const where = `mapping ${mapping.id}`;
  return [
    ...columnsOf(mapping)
      .filter((column) => /^#\d+$/.test(column) && !isPosition(column))
      .map((column) =>
        definitionIssue(
          'impossible-position',
          `${where}: there is no column ${column}`,
          'Count the columns from #1 to #200.',
        ),
      ),
    ...dateFormatsOf(mapping).flatMap((formats) =>
      repeated(formats).map((format) =>
        definitionIssue(
          'repeated-date-format',
          `${where}: the date format ${format} is listed twice`,
          'List every date format once.',
        ),
      ),
    ),
  ];
}

function isPosition(column: string): boolean {
  const position = Number(column.slice(1));
  return position >= 1 && position <= MOST_COLUMNS;
}

function columnsOf(mapping: SnapshotMapping): readonly string[] {
  const sources = [
    ...Object.values(mapping.dimensions),
    ...(mapping.skipRows ?? []),
    mapping.person,
    mapping.fte,
    mapping.serviceStart,
    mapping.rankStart,
    mapping.dateOfBirth,
    mapping.leavingDate,
    mapping.leavingReason,
  ];
  return sources.flatMap((source) => (source !== undefined && 'column' in source ? [source.column] : []));
}

function dateFormatsOf(mapping: SnapshotMapping): readonly (readonly string[])[] {
  const { serviceStart, rankStart, dateOfBirth, leavingDate } = mapping;
  const formats = [mapping, serviceStart, rankStart, dateOfBirth, leavingDate].map(
    (each) => each?.dateFormat,
  );
  return formats.filter((format) => Array.isArray(format));
}
