import { type PublishedRow } from '@muster/contracts';

/** The id of a row of a published table: its dimensions with their codes, `ethnicity|black`; `all` of everybody. */
export function rowId({ group }: Pick<PublishedRow, 'group'>): string {
  return Object.entries(group).flat().join('|') || 'all';
}
