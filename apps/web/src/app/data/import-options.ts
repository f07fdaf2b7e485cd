import { type FileInspection } from '@muster/contracts';
import { type DateFormat, type SnapshotMapping, type WorkforceType } from '@muster/domain';
import { formatList } from './format-list';
import { type LeftOut, suggestLeftOut } from './row-choices';

/** How the file is read beyond its columns. */
export interface ImportOptions {
  /** Every way in which the file writes dates; one at least. */
  readonly dateFormats: readonly DateFormat[];
  /** Reference of a column -> the ways of that column, where they differ. */
  readonly datesOfColumn: Readonly<Record<string, readonly DateFormat[]>>;
  /** Rows that are no people. */
  readonly leftOut: readonly LeftOut[];
  readonly duplicates: SnapshotMapping['duplicates'];
  readonly personMode: SnapshotMapping['person']['mode'];
  readonly stripLeadingZeros: boolean;
  /** The one workforce type of everybody in a file without that column; empty when it is not held. */
  readonly workforceType: WorkforceType | '';
}

/** The options of the mapping used last, or the ordinary ones. */
export function importOptions(
  remembered: SnapshotMapping | null,
  inspection: FileInspection | null = null,
): ImportOptions {
  const type = remembered?.dimensions['workforce-type'];
  return {
    dateFormats: formatList(remembered?.dateFormat ?? 'yyyy-MM-dd'),
    datesOfColumn: {},
    leftOut: inspection ? suggestLeftOut(inspection, remembered) : [],
    duplicates: remembered?.duplicates ?? 'refuse',
    personMode: remembered?.person.mode ?? 'staff-number',
    stripLeadingZeros: remembered?.person.stripLeadingZeros ?? false,
    workforceType: type && 'constant' in type ? (type.constant as WorkforceType) : '',
  };
}
