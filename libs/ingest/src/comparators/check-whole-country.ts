import { COMPARATOR_FORCES, COMPARATOR_RANKS, type ComparatorYear, type Issue } from '@muster/domain';
import { IssueLog } from '../issues/issue-log';
import { checkPublishedForcesMissing } from './checks/check-published-forces-missing';
import { checkPublishedTotalDiffers } from './checks/check-published-total-differs';
import { PUBLISHED_OFFICER_FTE } from './published-officer-fte';

const OFFICER_RANKS = new Set(
  COMPARATOR_RANKS.filter(({ workerType }) => workerType === 'officer').map(({ code }) => code),
);

/** What keeps years from standing for England and Wales: a force that is missing, or full-time posts of officers that do
 *  not round to the published total of the year. Years without a known total are not compared with one. */
export function checkWholeCountry(
  years: readonly ComparatorYear[],
  officerFte: ReadonlyMap<number, number> = PUBLISHED_OFFICER_FTE,
): readonly Issue[] {
  const log = new IssueLog();
  for (const { year, columns, forces } of years) {
    const missing = COMPARATOR_FORCES.filter(({ code }) => !forces.has(code));
    for (const _ of missing) log.note(checkPublishedForcesMissing, { found: String(year) });
    const expected = officerFte.get(year);
    if (expected === undefined || missing.length > 0) continue;
    const officers = columns.flatMap((column, at) =>
      OFFICER_RANKS.has(column.split('/')[1] ?? '') ? [at] : [],
    );
    const hundredths = [...forces.values()].reduce(
      (all, { fte }) => all + officers.reduce((sum, at) => sum + (fte[at] ?? 0), 0),
      0,
    );
    if (Math.abs(hundredths / 100 - expected) > 1) {
      log.note(checkPublishedTotalDiffers, { found: `31 March ${year}` });
    }
  }
  return log.list();
}
