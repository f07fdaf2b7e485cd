import { isCoveredByNotice, WITHHELD_BY_NOTICE } from '@muster/ingest';
import { type QueryRunner } from 'typeorm';
import { dimensionColumn } from '../ledger/dimension-column';
import { readExtraSlots } from '../ledger/read-extra-slots';
import { readVocabulary } from '../ledger/read-vocabulary';
import { type IsWithheld, readWithheld } from './read-withheld';

/** What withholding from kept rows needs. */
export interface WithheldCodes {
  /** Column of a coded row -> the id of *withheld by notice* in it, for every covered dimension that the force has used. */
  readonly ids: ReadonlyMap<string, number>;
  /** Left out when no notice stands. */
  readonly isWithheld?: IsWithheld | undefined;
}

/** Looks up whom a notice covers and the codes for it; codes that are missing are added. Null while a file of the force
 *  is being read: that file knows the vocabulary of its beginning, and perhaps not the newest notice. Once this has
 *  answered, every file that is not stored yet knows the notices that stood then. Runs in the caller's transaction. */
export async function prepareCodes(runner: QueryRunner, force: string): Promise<WithheldCodes | null> {
  const [lock]: { locked: boolean }[] = await runner.query(
    `select pg_try_advisory_xact_lock(hashtextextended('muster:import:' || $1, 0)) as locked`,
    [force],
  );
  if (!lock?.locked) return null;
  const isWithheld = await readWithheld(runner, force);
  if (!isWithheld) return { ids: new Map() };
  const vocabulary = await readVocabulary(runner, force);
  const slots = await readExtraSlots(runner, force);
  const ids = new Map<string, number>();
  for (const [dimension, codes] of Object.entries(vocabulary)) {
    const column = dimensionColumn(dimension, slots);
    if (!isCoveredByNotice(dimension) || column === null) continue;
    const known = codes.indexOf(WITHHELD_BY_NOTICE) + 1;
    ids.set(column, known || codes.length + 1);
    if (known) continue;
    await runner.query(
      'insert into workforce.vocabulary (force, dimension, id, code) values ($1, $2, $3, $4)',
      [force, dimension, codes.length + 1, WITHHELD_BY_NOTICE],
    );
  }
  return { ids, isWithheld };
}
