import { CHECKS } from '../checks/registry';
import { type IssueLog } from '../issues/issue-log';
import { LIMITS } from '../limits';
import { type TableRecord } from '../scan/table-record';
import { decodeText } from '../values/decode-text';
import { tidyValue } from '../values/tidy-value';

/** Looks for personal data in the first 1,000 rows, column by column, before a row leaves the screen. The column of the
 *  person reference is exempt: it is pseudonymised. */
export class PersonalSample {
  private readonly values: readonly Set<string>[];
  private rows = 0;
  private closed = false;

  /** `exempt`: positions of columns that are not looked at. */
  constructor(
    private readonly names: readonly string[],
    private readonly exempt: ReadonlySet<number>,
    private readonly log: IssueLog,
  ) {
    this.values = names.map(() => new Set<string>());
  }

  /** Takes a row; at the last one of the sample, judges. */
  add({ bytes, starts, ends }: TableRecord): void {
    if (this.closed) return;
    this.values.forEach((values, index) => {
      if (!this.exempt.has(index)) values.add(tidyValue(decodeText(bytes, starts[index]!, ends[index]!)));
    });
    this.rows += 1;
    if (this.rows === LIMITS.sampleRows) this.close();
  }

  /** Judges what was seen so far, if that is not done yet. */
  close(): void {
    if (this.closed) return;
    this.closed = true;
    this.values.forEach((values, index) => {
      values.delete('');
      const different = [...values];
      const column = this.names[index] ?? '';
      for (const check of CHECKS.sample) if (check.fails(different)) this.log.note(check, { column });
      values.clear();
    });
  }
}
