import { Injectable } from '@nestjs/common';
import { type CaseState, ok } from '@muster/domain';
import { CaseTransaction } from '../case-transaction.service';

/** How far the cases of one half-year came, before any rule of disclosure. They count in the half-year of their request,
 *  whenever they came further, and stay counted when they are erased. */
export interface FunnelCounts {
  /** `2026-H1` is January to June. */
  readonly halfYear: string;
  /** Cases that were in a state at least once; one that was held counts as offered and arranged, one that was arranged as
   *  offered. A state that no case reached is zero. */
  readonly reached: Readonly<Record<CaseState, number>>;
  /** Cases by calendar days from the request to the acknowledgement; 60 stands for 60 and more. */
  readonly daysToAcknowledge: readonly { readonly days: number; readonly count: number }[];
}

interface Row {
  readonly halfYear: string;
  readonly step: CaseState;
  readonly days: number;
  readonly count: number;
}

/** The funnel of cases. Exact and small, like the tally: only a gate that hides small numbers may show it. */
@Injectable()
export class CaseFunnel {
  constructor(private readonly transaction: CaseTransaction) {}

  /** Every half-year in which somebody asked, oldest first. */
  async read(force: string): Promise<readonly FunnelCounts[]> {
    const read = await this.transaction.as({ party: 'job' }, async (runner) =>
      ok(
        (await runner.query(
          `select half_year as "halfYear", step, days, count from cases.funnel where force = $1 order by 1, 2, 3`,
          [force],
        )) as Row[],
      ),
    );
    const rows = read.ok ? read.value : [];
    return [...Map.groupBy(rows, ({ halfYear }) => halfYear)].map(([halfYear, steps]) => ({
      halfYear,
      reached: reachedIn(steps),
      daysToAcknowledge: steps
        .filter(({ step }) => step === 'acknowledged')
        .map(({ days, count }) => ({ days, count })),
    }));
  }
}

function reachedIn(steps: readonly Row[]): Record<CaseState, number> {
  const reached: Record<CaseState, number> = {
    ...{ requested: 0, assigned: 0, acknowledged: 0, offered: 0, arranged: 0, held: 0 },
    ...{ agreed: 0, closed: 0, withdrawn: 0 },
  };
  for (const { step, count } of steps) reached[step] += count;
  return reached;
}
