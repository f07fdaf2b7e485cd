import { Inject, Injectable } from '@nestjs/common';
import { type ErasureAnswer, type TalkKey } from '@muster/contracts';
import { ok, type ReferenceDate, type Result } from '@muster/domain';
import { type QueryRunner } from 'typeorm';
import { calendarDay } from '../../platform/calendar-day';
import { CLOCK } from '../../platform/tokens';
import { type CaseRefusal } from '../cases.errors';
import { recordEvent } from '../record-event';
import { TalkCases } from '../talk/talk-cases.service';
import { eraseCases } from './erase-cases';

/** A colleague lets their case be erased. It is gone when this answers, with a certificate that leads to nobody; afterwards
 *  the return code is as good as a wrong one. */
@Injectable()
export class CaseErasure {
  constructor(
    private readonly talk: TalkCases,
    @Inject(CLOCK) private readonly clock: () => Date,
  ) {}

  /** Under a legal hold the wish is kept, and the purge fulfils it when the hold has ended. */
  async erase({ key }: TalkKey, address: string): Promise<Result<ErasureAnswer, CaseRefusal>> {
    return this.talk.withCase(
      key,
      address,
      async (runner, { id, held }): Promise<Result<ErasureAnswer, CaseRefusal>> => {
        const today = calendarDay(this.clock());
        if (held) return ok({ state: 'held', asked: await this.keepWish(runner, id, today) });
        await runner.query(`select set_config('muster.party', 'job', true)`);
        await eraseCases(runner, [id], 'colleague', today);
        return ok({ state: 'erased', asked: today });
      },
    );
  }

  /** The day on which the colleague asked first. */
  private async keepWish(runner: QueryRunner, id: string, today: ReferenceDate): Promise<string> {
    const [, noted] = (await runner.query(
      'update cases.case_file set erasure_asked_on = $2 where id = $1 and erasure_asked_on is null',
      [id, today],
    )) as [unknown, number];
    if (noted > 0) {
      await recordEvent(runner, id, {
        ...{ at: this.clock(), party: 'colleague', account: null, what: 'erasure-asked' },
      });
    }
    const [wish] = (await runner.query(
      `select to_char(erasure_asked_on, 'YYYY-MM-DD') as asked from cases.case_file where id = $1`,
      [id],
    )) as { asked: string }[];
    return wish?.asked ?? today;
  }
}
