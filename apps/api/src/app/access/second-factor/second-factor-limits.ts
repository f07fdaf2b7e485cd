import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;

/** Slows down guessing of codes: five failures in 15 minutes and thirty in a day for one account, from wherever they come;
 *  whoever tries has its password. Attempts count when they begin; a success takes its own count back. */
@Injectable()
export class SecondFactorLimits {
  private readonly short = new RateLimiterMemory({ keyPrefix: 'code', points: 5, duration: 15 * MINUTE });
  private readonly long = new RateLimiterMemory({ keyPrefix: 'code-day', points: 30, duration: DAY });

  /** Counts an attempt. Returns 0 when it may go on, otherwise the seconds to wait. */
  async begin(accountId: string): Promise<number> {
    try {
      await this.short.consume(accountId);
      await this.long.consume(accountId);
      return 0;
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
      throw refused;
    }
  }

  async succeed(accountId: string): Promise<void> {
    await this.short.delete(accountId);
    await this.long.reward(accountId);
  }
}
