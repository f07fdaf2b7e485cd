import { Secret, TOTP } from 'otpauth';

const PERIOD_S = 30;
/** How long a code is good for at the least: a command starts between the making of its code and the reading of it. */
const GOOD_FOR_S = 20;

/** The authenticator of one person of the journeys. The application takes each code once and none older than the newest it
 *  took, so that this shows the code of a later step each time, and waits when the next one lies too far ahead. */
export class Authenticator {
  private readonly totp: TOTP;
  private last = 0;

  /** `key`: base32, as the page shows it. */
  constructor(key: string) {
    this.totp = new TOTP({ secret: Secret.fromBase32(key) });
  }

  /** A code that the application takes now and that it has not seen. */
  async next(): Promise<string> {
    const oldest = Math.floor((Date.now() / 1000 + GOOD_FOR_S) / PERIOD_S) - 1;
    const step = Math.max(this.last + 1, oldest);
    while (step > TOTP.counter() + 1) await new Promise((later) => setTimeout(later, 500));
    this.last = step;
    return this.totp.generate({ timestamp: step * PERIOD_S * 1000 });
  }
}
