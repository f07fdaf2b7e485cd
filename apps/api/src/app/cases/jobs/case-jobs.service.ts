import { Injectable } from '@nestjs/common';
import { BreakGlassEnd } from '../break-glass/break-glass-end.service';
import { CasePolicies } from '../retention/case-policies.service';
import { CasePurge } from '../retention/case-purge.service';
import { Ticks } from '../tally/ticks.service';
import { CaseClock } from './case-clock.service';

export interface CaseJob {
  readonly name: string;
  /** Cron, by the clock of the United Kingdom. */
  readonly timetable: string;
  readonly run: () => Promise<void>;
}

/** What is done for cases without anybody asking, and when. Every job may run twice or be cut off: it looks for what is due
 *  and leaves nothing half done. */
@Injectable()
export class CaseJobs {
  private readonly stopped = new AbortController();
  readonly all: readonly CaseJob[];

  constructor(
    private readonly policies: CasePolicies,
    purge: CasePurge,
    clock: CaseClock,
    ticks: Ticks,
    openings: BreakGlassEnd,
  ) {
    this.all = [
      { name: 'case-openings', timetable: '* * * * *', run: () => openings.run() },
      { name: 'case-clock', timetable: '*/15 * * * *', run: () => clock.run() },
      { name: 'case-tally', timetable: '25 2 * * *', run: async () => void (await ticks.flush()) },
      {
        name: 'case-purge',
        timetable: '5 3 * * *',
        run: async () => {
          await policies.tell();
          await purge.run(this.stopped.signal);
        },
      },
    ];
  }

  async prepare(): Promise<void> {
    await this.policies.putInForce();
  }

  /** Long work ends after the batch that it is at; the rest is done by the next run. */
  stop(): void {
    this.stopped.abort();
  }
}
