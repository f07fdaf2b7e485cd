import { Injectable } from '@nestjs/common';
import { type TalkOptions } from '@muster/contracts';
import { ok } from '@muster/domain';
import { DefinitionsService } from '../../definitions/definitions.service';
import { orProblem } from '../../platform/problems/or-problem';
import { Themes } from '../../definitions/themes.service';
import { ACKNOWLEDGE_WORKING_DAYS } from '../acknowledge-working-days';
import { CaseTransaction } from '../case-transaction.service';
import { readListeners } from '../read-listeners';
import { readRecovery } from '../read-recovery';
import { CaseRetention } from '../retention/case-retention.service';
import { Signposts } from './signposts.service';

/** What `/talk` tells everybody before anything is typed: public keys, periods and other places to turn to. */
@Injectable()
export class TalkOptionsReader {
  constructor(
    private readonly cases: CaseTransaction,
    private readonly definitions: DefinitionsService,
    private readonly retention: CaseRetention,
    private readonly signposts: Signposts,
    private readonly themes: Themes,
  ) {}

  async read(): Promise<TalkOptions> {
    const { listeners, recovery } = orProblem(
      await this.cases.as({ party: 'colleague', access: null }, async (runner) =>
        ok({ listeners: await readListeners(runner), recovery: await readRecovery(runner) }),
      ),
    );
    const force = recovery?.force ?? (await this.definitions.forces())[0]?.code ?? '';
    const known = await this.definitions.force(force);
    const { exitAddress, signposts } = this.signposts.all;
    const { themes, leavingReasons } = this.themes.list();
    return {
      open: listeners.length > 0 && recovery !== null,
      force,
      forceName: known?.name ?? force,
      synthetic: known?.synthetic ?? false,
      listeners: [...listeners],
      recovery: recovery && { recipient: recovery.recipient, verifyKey: recovery.verifyKey },
      retention: this.retention.policy.classes.map((rule) => ({
        ...{ class: rule.class, days: rule.days },
        sentence: `${rule.holds} Removed ${rule.period} after the close.`,
      })),
      quiet: `A case to which nobody writes for ${this.retention.policy.quiet.period} is closed by itself.`,
      signposts: [...signposts],
      acknowledgeWorkingDays: ACKNOWLEDGE_WORKING_DAYS,
      themes: themes.map(({ code, label }) => ({ code, label })),
      leavingReasons: leavingReasons.map(({ code, label }) => ({ code, label })),
      exitAddress,
    };
  }
}
