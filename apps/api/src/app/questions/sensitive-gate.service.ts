import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { type SensitiveDimension } from '@muster/contracts';
import { ok, refuse, type Result, SMALL_NUMBER } from '@muster/domain';
import { COMMAND_LINE } from '../access/terminal-actor';
import { SensitiveGrants } from '../grants/sensitive-grants.service';
import { type Configuration } from '../platform/configuration';
import { CONFIGURATION } from '../platform/tokens';
import { type QuestionRefusal } from './question-refusal';

type GrantNeeded = QuestionRefusal & { readonly code: 'grant-needed' };

/** Stands before every answer with true counts that names a characteristic which needs a grant. */
@Injectable()
export class SensitiveGate {
  /** Below it a count by such a characteristic is not shown to analysts either: the number of the release policy. */
  readonly threshold: number;

  constructor(
    private readonly grants: SensitiveGrants,
    @Inject(CONFIGURATION) { projectDir }: Configuration,
  ) {
    const file = readFileSync(join(projectDir, 'definitions/disclosure/release-policy.json'), 'utf8');
    const { sensitiveAnalystThreshold } = JSON.parse(file) as {
      sensitiveAnalystThreshold?: { value?: number };
    };
    this.threshold = Math.max(SMALL_NUMBER, sensitiveAnalystThreshold?.value ?? SMALL_NUMBER);
  }

  /** Refused unless the actor has a valid grant for each. At the terminal that is the account named with `--as`. */
  async check(named: readonly SensitiveDimension[], actor: string): Promise<Result<void, GrantNeeded>> {
    if (named.length === 0) return ok(undefined);
    const granted = await this.grants.validFor(actor);
    if (named.every((dimension) => granted.has(dimension))) return ok(undefined);
    return refuse(
      'grant-needed',
      actor === COMMAND_LINE
        ? 'the question names a characteristic that needs a grant; name an analyst who has one with --as USERNAME.'
        : 'the question names a characteristic that needs a grant of the data protection officer.',
    );
  }

  /** What the account may count by today. */
  async granted(actor: string): Promise<ReadonlySet<SensitiveDimension>> {
    return this.grants.validFor(actor);
  }
}
