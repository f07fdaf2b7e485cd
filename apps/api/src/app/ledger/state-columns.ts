import { STAGE_COLUMNS } from '@muster/ingest';

/** Columns of a coded row that describe the person's state: those that a spell keeps and whose change ends it. */
export const STATE_COLUMNS: readonly string[] = STAGE_COLUMNS.map(({ name }) => name).filter(
  (name) => name !== 'person' && !name.startsWith('leaving_'),
);
