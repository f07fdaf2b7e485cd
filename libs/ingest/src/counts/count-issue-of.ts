import { type Issue } from '@muster/domain';
import { IssueLog } from '../issues/issue-log';
import { checkPeriodOverlaps } from './checks/check-period-overlaps';
import { checkPeriodReversed } from './checks/check-period-reversed';
import { checkReplacesPart } from './checks/check-replaces-part';

const FOUND_OUTSIDE = [checkPeriodOverlaps, checkPeriodReversed, checkReplacesPart] as const;

/** The issue of a check that only the caller can make, because it needs what is published already. */
export function countIssueOf(code: (typeof FOUND_OUTSIDE)[number]['code']): Issue {
  const log = new IssueLog();
  const check = FOUND_OUTSIDE.find((each) => each.code === code);
  if (check) log.note(check);
  const [issue] = log.list();
  if (issue === undefined) throw new Error(`No check is registered as ${code}.`);
  return issue;
}
