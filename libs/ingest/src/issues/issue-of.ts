import { type Issue } from '@muster/domain';
import { type Check } from '../checks/check';
import { CHECKS } from '../checks/registry';
import { IssueLog } from './issue-log';

type AnyCheck = (typeof CHECKS)[keyof typeof CHECKS][number];

/** Code of a registered check. */
export type IssueCode = AnyCheck['code'];

const BY_CODE: ReadonlyMap<string, Check> = new Map(
  Object.values(CHECKS).flatMap((checks: readonly Check[]) =>
    checks.map((check) => [check.code, check] as const),
  ),
);

/** The issue of a registered check, for callers that find the problem themselves: who unpacks a file raises
 *  `truncated-gzip`, `corrupt-gzip`, `gzip-bomb` and `file-too-large` with this. */
export function issueOf(code: IssueCode, column?: string): Issue {
  const log = new IssueLog();
  const check = BY_CODE.get(code);
  if (check !== undefined) log.note(check, column === undefined ? {} : { column });
  const [issue] = log.list();
  if (issue === undefined) throw new Error(`No check is registered as ${code}.`);
  return issue;
}
