import { type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { type HttpAdapterHost } from '@nestjs/core';

const SWEEP_EVERY_MS = 15_000;

/** Work that goes on after a request has been answered, each piece under a key. What has to be done stands in the
 *  database, so that it goes on after a restart: the server looks for unfinished work every 15 seconds and takes it up,
 *  whichever process left it. Within a process a key is worked at by one only; between processes the work itself takes a
 *  lock. */
export abstract class ResumedJobs implements OnApplicationBootstrap, BeforeApplicationShutdown {
  protected closing = false;
  private readonly running = new Map<string, Promise<void>>();
  private sweeping: NodeJS.Timeout | undefined;

  protected constructor(private readonly host: HttpAdapterHost) {}

  /** The keys of what is not finished. */
  protected abstract unfinished(): Promise<readonly string[]>;

  /** Does what the key asks for; resolves when it is done or has failed, and never rejects. */
  abstract run(key: string): Promise<void>;

  /** Writes down a fault that ended the work. */
  protected abstract record(key: string, fault: unknown): void;

  /** Only the server takes up what was left; a command does its own work and ends. */
  onApplicationBootstrap(): void {
    if (!this.host.httpAdapter) return;
    this.sweep();
    this.sweeping = setInterval(() => this.sweep(), SWEEP_EVERY_MS).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.closing = true;
    clearInterval(this.sweeping);
    await Promise.allSettled(this.running.values());
  }

  /** Starts what the key asks for and returns at once. */
  start(key: string): void {
    void this.run(key);
  }

  protected isRunning(key: string): boolean {
    return this.running.has(key);
  }

  /** Runs `work`, or waits for what this process does under the same key already. Faults are recorded, not thrown. */
  protected async once(key: string, work: () => Promise<void>): Promise<void> {
    const already = this.running.get(key);
    if (already) return already;
    const begun = work()
      .catch((fault: unknown) => this.record(key, fault))
      .finally(() => this.running.delete(key));
    this.running.set(key, begun);
    return begun;
  }

  private sweep(): void {
    this.unfinished()
      .then((keys) => keys.forEach((key) => this.start(key)))
      // While the database is away there is nothing to take up.
      .catch(() => undefined);
  }
}
