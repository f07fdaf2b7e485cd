import { Injectable } from '@nestjs/common';
import { ok, type TickKind } from '@muster/domain';
import { CaseTransaction } from '../case-transaction.service';

/** How often something was ticked at the close of cases in one half-year, before any rule of disclosure. */
export interface TallyCount {
  /** `2026-H1` is January to June. */
  readonly halfYear: string;
  readonly kind: TickKind;
  readonly code: string;
  readonly count: number;
}

/** The tally of closed cases. What it says is exact and small: only a gate that hides small numbers may show it. */
@Injectable()
export class CaseTally {
  constructor(private readonly transaction: CaseTransaction) {}

  /** Everything that is counted for a force, oldest half-year first. Ticks that still wait are not in it. */
  async read(force: string): Promise<readonly TallyCount[]> {
    const read = await this.transaction.as({ party: 'job' }, async (runner) =>
      ok(
        (await runner.query(
          `select half_year as "halfYear", kind, code, count from cases.tally where force = $1 order by 1, 2, 3`,
          [force],
        )) as TallyCount[],
      ),
    );
    return read.ok ? read.value : [];
  }
}
