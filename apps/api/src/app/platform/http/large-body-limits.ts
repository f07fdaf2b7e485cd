import { type IncomingMessage, type ServerResponse } from 'node:http';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { networkOf } from '../../access/network-of';

const PERIOD_S = 15 * 60;
const MOST_OF_NETWORK = 60;
const MOST_OF_ALL = 600;
const AT_ONCE_OF_NETWORK = 4;
const AT_ONCE_OF_ALL = 16;
const WAIT_S = 10;
/** Sixteen mebibytes at a little more than one megabit a second. */
const LONGEST_MS = 120_000;
const ALL = 'all';

/** Who may begin to send a body that is larger than usual: so many from one network and from all, in a quarter of an hour
 *  and at once. Asked when the headers have come and nothing of the body has been read. In memory alone. */
export class LargeBodyLimits {
  private readonly ofNetwork = limiter('large-bodies', MOST_OF_NETWORK);
  private readonly ofAll = limiter('all-large-bodies', MOST_OF_ALL);
  private readonly open = new Map<string, number>();

  /** Seconds to wait; 0 when the body may come. Then it counts until the connection has had its answer or is closed, and one
   *  that does not come to its end within two minutes is cut off. */
  async begin(address: string, request: IncomingMessage, response: ServerResponse): Promise<number> {
    const network = networkOf(address);
    if (this.opened(network) >= AT_ONCE_OF_NETWORK || this.opened(ALL) >= AT_ONCE_OF_ALL) return WAIT_S;
    const end = this.count(network);
    response.once('close', end);
    const wait = await this.consume(network);
    if (wait > 0 || response.destroyed) end();
    else cutOffAfter(LONGEST_MS, request, response);
    return wait;
  }

  private opened(name: string): number {
    return this.open.get(name) ?? 0;
  }

  /** Counts one more at once; the function that it gives takes it back, once. */
  private count(network: string): () => void {
    const change = (by: number) => {
      for (const name of [network, ALL]) {
        const now = this.opened(name) + by;
        if (now > 0) this.open.set(name, now);
        else this.open.delete(name);
      }
    };
    change(1);
    let isOver = false;
    return () => {
      if (!isOver) change(-1);
      isOver = true;
    };
  }

  private async consume(network: string): Promise<number> {
    try {
      await this.ofNetwork.consume(network);
      await this.ofAll.consume(ALL);
      return 0;
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
      throw refused;
    }
  }
}

function limiter(keyPrefix: string, points: number): RateLimiterMemory {
  return new RateLimiterMemory({ keyPrefix, points, duration: PERIOD_S });
}

function cutOffAfter(milliseconds: number, request: IncomingMessage, response: ServerResponse): void {
  const timer = setTimeout(() => request.destroy(), milliseconds).unref();
  const clear = () => clearTimeout(timer);
  for (const event of ['end', 'close']) request.once(event, clear);
  // A body that nobody reads to its end has no end; its answer has one.
  for (const event of ['finish', 'close']) response.once(event, clear);
}
