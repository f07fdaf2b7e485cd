import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { type EntryClass, readRetentionPolicy, type RetentionPolicy } from '@muster/domain';
import { type Configuration } from '../../platform/configuration';
import { CONFIGURATION } from '../../platform/tokens';

/** How long cases are kept: the file that came with the program. It is no setting: changing a period is a change of the
 *  program, which somebody reviews, and cases that stand are told of it (docs/compliance/case-retention.md). */
@Injectable()
export class CaseRetention {
  readonly policy: RetentionPolicy;

  /** Throws when the file is missing or does not fit, so that the program does not start. */
  constructor(@Inject(CONFIGURATION) { projectDir }: Configuration) {
    const file = join(projectDir, 'definitions', 'cases', 'retention.json');
    const read = readRetentionPolicy(JSON.parse(readFileSync(file, 'utf8')));
    if (!read.ok) throw new Error(`definitions/cases/retention.json: ${read.refusal.message}`);
    this.policy = read.value;
  }

  /** Days after the close after which entries of a class are removed. */
  daysOf(name: EntryClass): number {
    const rule = this.policy.classes.find((other) => other.class === name);
    if (!rule) throw new Error(`no retention rule for ${name}`);
    return rule.days;
  }
}
