import { Client, type ClientConfig } from 'pg';

/** A connection whose loss fails its queries and nothing else. A connection reports its end to every listener, also in the
 *  moment between the pool handing it out and its user listening, and once more after the pool has let go of it: a report
 *  that nobody hears would end the process. */
export class SteadyClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}
