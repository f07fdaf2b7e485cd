import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { networkOf } from '../../access/network-of';

const MINUTE_S = 60;
const HOUR_S = 3600;
/** Everything counts under one name. */
const ALL = 'all';

/** Slows down guessing of return codes and floods of requests. A try counts when it begins, so that many at once gain
 *  nothing; one with a right code is taken back. Kept in memory alone: who tried stands nowhere. */
@Injectable()
export class TalkLimits {
  private readonly tries = limiter('talk-tries', 10, 15 * MINUTE_S);
  private readonly allTries = limiter('talk-all-tries', 1000, 15 * MINUTE_S);
  private readonly requests = limiter('talk-requests', 30, HOUR_S);
  private readonly allRequests = limiter('talk-all-requests', 600, HOUR_S);

  /** Counts a try with a code. Returns 0 when it may go on, otherwise the seconds to wait. */
  async beginTry(address: string): Promise<number> {
    return consume([
      [this.tries, networkOf(address)],
      [this.allTries, ALL],
    ]);
  }

  /** The code was right. */
  async takeBackTry(address: string): Promise<void> {
    await this.tries.reward(networkOf(address));
    await this.allTries.reward(ALL);
  }

  /** Counts a request for a conversation, as `beginTry` does. */
  async beginRequest(address: string): Promise<number> {
    return consume([
      [this.requests, networkOf(address)],
      [this.allRequests, ALL],
    ]);
  }
}

function limiter(keyPrefix: string, points: number, duration: number): RateLimiterMemory {
  return new RateLimiterMemory({ keyPrefix, points, duration });
}

async function consume(limits: readonly (readonly [RateLimiterMemory, string])[]): Promise<number> {
  try {
    for (const [limit, name] of limits) await limit.consume(name);
    return 0;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
    throw refused;
  }
}
