import { Injectable } from '@nestjs/common';
import { type ErasureCertificate } from '@muster/contracts';
import { ok } from '@muster/domain';
import { CaseTransaction } from '../case-transaction.service';

/** Certificates of erased cases, for the data protection officer. */
@Injectable()
export class Certificates {
  constructor(private readonly transaction: CaseTransaction) {}

  /** Newest first. `by` is the colleague who asked or the retention rule; nothing leads to a person. */
  async list(account: string): Promise<readonly ErasureCertificate[]> {
    const read = await this.transaction.as({ party: 'dpo', account }, async (runner) =>
      ok(
        (await runner.query(
          `select id, reference, to_char(erased_on, 'YYYY-MM-DD') as "erasedOn", erased_by as by, entries, chain, policy
             from cases.certificate order by erased_on desc, reference`,
        )) as ErasureCertificate[],
      ),
    );
    return read.ok ? read.value : [];
  }
}
