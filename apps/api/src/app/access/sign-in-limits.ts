import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { networkOf } from './network-of';

const MINUTE = 60;
const HOUR = 3600;

/** Slows down guessing: five failures in 15 minutes for one account from one address, twenty in an hour from one
 *  address. Attempts count when they begin, so that many at once gain nothing; a success takes its own count back. */
@Injectable()
export class SignInLimits {
  private readonly perAccount = new RateLimiterMemory({
    keyPrefix: 'account',
    points: 5,
    duration: 15 * MINUTE,
  });
  private readonly perAddress = new RateLimiterMemory({ keyPrefix: 'address', points: 20, duration: HOUR });

  /** Counts an attempt. Returns 0 when it may go on, otherwise the seconds to wait. */
  async begin(address: string, username: string): Promise<number> {
    const network = networkOf(address);
    try {
      await this.perAddress.consume(network);
      await this.perAccount.consume(`${network}|${username}`);
      return 0;
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
      throw refused;
    }
  }

  async succeed(address: string, username: string): Promise<void> {
    const network = networkOf(address);
    await this.perAddress.reward(network);
    await this.perAccount.delete(`${network}|${username}`);
  }
}
