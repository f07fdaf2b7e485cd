import { type PublishedRow, type PublishedSection } from '@muster/contracts';
import { GROUP_ADJECTIVES } from '../words/group-adjectives';
import { groupPeople } from '../words/group-people';

/** How sentences name whom a row counts. */
export interface RowNames {
  /** `Black officers`, or `officers` where the row is not divided by the measured dimension. */
  readonly who: string;
  /** `Black`; null for everybody. */
  readonly group: string | null;
  /** The part of the workforce, `Sergeant`; null for all of it. */
  readonly part: string | null;
  /** All of it in one: `Black officers (Sergeant)`, `officers (Sergeant, Mixed)`. */
  readonly whole: string;
}

/** The names of a row: its measured group and the part of the workforce that its other dimensions tell. */
export function rowNames(
  { group, labels }: Pick<PublishedRow, 'group' | 'labels'>,
  { measured, people }: Pick<PublishedSection, 'measured' | 'people'>,
): RowNames {
  const code = group[measured];
  const label = code === undefined ? null : (labels[measured] ?? code);
  const parts = Object.keys(group)
    .filter((dimension) => dimension !== measured)
    .map((dimension) => labels[dimension] ?? group[dimension] ?? '');
  const part = parts.length === 0 ? null : parts.join(', ');
  const who = groupPeople(label, people);
  const names = { who, group: label, part };
  if (part === null) return { ...names, whole: who };
  const stands = label === null || GROUP_ADJECTIVES.includes(label);
  return { ...names, whole: stands ? `${who} (${part})` : `${people} (${part}, ${label})` };
}
