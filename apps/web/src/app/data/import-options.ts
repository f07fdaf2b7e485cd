import { type SnapshotMapping, type WorkforceType } from '@muster/domain';

/** How the file is read beyond its columns. */
export interface ImportOptions {
  readonly dateFormat: SnapshotMapping['dateFormat'];
  readonly duplicates: SnapshotMapping['duplicates'];
  readonly personMode: SnapshotMapping['person']['mode'];
  readonly stripLeadingZeros: boolean;
  /** The one workforce type of everybody in a file without that column; empty when it is not held. */
  readonly workforceType: WorkforceType | '';
}

/** The options of the mapping used last, or the ordinary ones. */
export function importOptions(remembered: SnapshotMapping | null): ImportOptions {
  const type = remembered?.dimensions['workforce-type'];
  return {
    dateFormat: remembered?.dateFormat ?? 'yyyy-MM-dd',
    duplicates: remembered?.duplicates ?? 'refuse',
    personMode: remembered?.person.mode ?? 'staff-number',
    stripLeadingZeros: remembered?.person.stripLeadingZeros ?? false,
    workforceType: type && 'constant' in type ? (type.constant as WorkforceType) : '',
  };
}
