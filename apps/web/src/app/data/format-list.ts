import { type DateFormat, type SnapshotMapping } from '@muster/domain';

/** The date formats of a mapping as a list of choices: `d/M/yyyy` is read like `dd/MM/yyyy`. */
export function formatList(formats: SnapshotMapping['dateFormat']): readonly DateFormat[] {
  const list = typeof formats === 'string' ? [formats] : formats;
  return [...new Set(list.map((format) => LIKE[format] ?? format))];
}

const LIKE: Readonly<Partial<Record<DateFormat, DateFormat>>> = {
  'd/M/yyyy': 'dd/MM/yyyy',
  'M/d/yyyy': 'MM/dd/yyyy',
};
