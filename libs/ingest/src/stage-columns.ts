/** Columns of a coded row in the order of the binary COPY stream that screening emits: the one description that the
 *  encoder, the stage table and the ledger share. `int2` codes are vocabulary ids (0 = not held); `fte` is in
 *  hundredths (-1 = not held); dates are null when not held or empty. A new column goes to the end: kept content of
 *  snapshots says which columns it has, and what it lacks is not held. */
export const STAGE_COLUMNS = [
  { name: 'person', type: 'uuid' },
  { name: 'workforce_type', type: 'int2', dimension: 'workforce-type' },
  { name: 'rank', type: 'int2', dimension: 'rank' },
  { name: 'unit', type: 'int2', dimension: 'unit' },
  { name: 'contract', type: 'int2', dimension: 'contract' },
  { name: 'ethnicity', type: 'int2', dimension: 'ethnicity' },
  { name: 'sex', type: 'int2', dimension: 'sex' },
  { name: 'age_band', type: 'int2', dimension: 'age-band' },
  { name: 'disability', type: 'int2', dimension: 'disability' },
  { name: 'religion', type: 'int2', dimension: 'religion' },
  { name: 'orientation', type: 'int2', dimension: 'orientation' },
  { name: 'extra_1', type: 'int2' },
  { name: 'extra_2', type: 'int2' },
  { name: 'extra_3', type: 'int2' },
  { name: 'extra_4', type: 'int2' },
  { name: 'extra_5', type: 'int2' },
  { name: 'extra_6', type: 'int2' },
  { name: 'fte', type: 'int2' },
  { name: 'service_start', type: 'date' },
  { name: 'rank_start', type: 'date' },
  { name: 'leaving_date', type: 'date' },
  { name: 'leaving_reason', type: 'int2', dimension: 'leaving-reason' },
  { name: 'rank_basis', type: 'int2', dimension: 'rank-basis' },
  { name: 'assignment_status', type: 'int2', dimension: 'assignment-status' },
] as const satisfies readonly { name: string; type: 'uuid' | 'int2' | 'date'; dimension?: string }[];
