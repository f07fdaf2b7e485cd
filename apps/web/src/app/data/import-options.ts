import { type DateFormat, type SnapshotMapping, type WorkforceType } from '@muster/domain';

/** How the file is read beyond its columns. */
export interface ImportOptions {
  /** Every way in which the file writes dates; one at least. */
  readonly dateFormats: readonly DateFormat[];
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
    dateFormats: formatList(remembered?.dateFormat ?? 'yyyy-MM-dd'),
    duplicates: remembered?.duplicates ?? 'refuse',
    personMode: remembered?.person.mode ?? 'staff-number',
    stripLeadingZeros: remembered?.person.stripLeadingZeros ?? false,
    workforceType: type && 'constant' in type ? (type.constant as WorkforceType) : '',
  };
}

/** The date formats of a mapping as a list of choices: `d/M/yyyy` is read like `dd/MM/yyyy`. */
export function formatList(formats: SnapshotMapping['dateFormat']): readonly DateFormat[] {
  const list = typeof formats === 'string' ? [formats] : formats;
  return [...new Set(list.map((format) => LIKE[format] ?? format))];
}

const LIKE: Readonly<Partial<Record<DateFormat, DateFormat>>> = {
  'd/M/yyyy': 'dd/MM/yyyy',
  'M/d/yyyy': 'MM/dd/yyyy',
};
