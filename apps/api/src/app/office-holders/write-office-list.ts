import { type CanQuery } from '../ledger/can-query';
import { type CountedOfficeList } from './office-list-counter.service';

/** Stores the list of a release in the transaction that stores the release. */
export async function writeOfficeList(
  runner: CanQuery,
  release: string,
  { version, lines, year, open }: CountedOfficeList,
  at: Date,
): Promise<void> {
  await runner.query(
    `insert into disclosure.office_list (release_id, version, lines, year, is_open, checked_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [release, version, JSON.stringify(lines), year, open, at],
  );
}
