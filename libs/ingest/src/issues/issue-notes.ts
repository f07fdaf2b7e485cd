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

/** Collects what a caller finds outside this library, who reads and unpacks the file: one issue per registered check, with
 *  how often and in which rows. */
export class IssueNotes {
  private readonly log = new IssueLog();

  /** Notes a failure of the check `code`, in a row (1 is the first of the file) or column where there is one. Throws when
   *  no check is registered as `code`. */
  note(code: IssueCode, where: { readonly row?: number; readonly column?: string } = {}): void {
    const check = BY_CODE.get(code);
    if (check === undefined) throw new Error(`No check is registered as ${code}.`);
    this.log.note(check, where);
  }

  /** The issues in order of first appearance. */
  list(): readonly Issue[] {
    return this.log.list();
  }
}
