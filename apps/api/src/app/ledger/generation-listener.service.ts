import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type QueryRunner } from 'typeorm';
import { connectionOf } from '../platform/postgres/connection-of';
import { GENERATION_CHANNEL } from './move-generation';

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;

/** Hears that the spells of a force have moved, also when another process moved them. It saves the next question the
 *  wait; correctness does not depend on it, because each question compares generations. */
@Injectable()
export class GenerationListener implements OnModuleDestroy {
  private readonly hearers: ((force: string) => void)[] = [];
  private runner: QueryRunner | null = null;
  private retry: NodeJS.Timeout | null = null;
  private pause = FIRST_PAUSE_MS;
  private state: 'idle' | 'on' | 'closed' = 'idle';

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  onMoved(hear: (force: string) => void): void {
    this.hearers.push(hear);
  }

  /** Begins to listen, once. The connection is taken from the pool and kept; when it is lost another one is tried with
   *  growing pauses. */
  start(): void {
    if (this.state !== 'idle') return;
    this.state = 'on';
    void this.listen();
  }

  async onModuleDestroy(): Promise<void> {
    this.state = 'closed';
    if (this.retry) clearTimeout(this.retry);
    await this.letGo();
  }

  private async listen(): Promise<void> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const client = await connectionOf(runner);
      this.runner = runner;
      client.on('notification', ({ channel, payload }) => {
        if (channel === GENERATION_CHANNEL && payload) for (const hear of this.hearers) hear(payload);
      });
      client.once('end', () => this.lost());
      await runner.query(`listen ${GENERATION_CHANNEL}`);
      this.pause = FIRST_PAUSE_MS;
      if (this.state === 'closed') await this.letGo();
    } catch {
      await runner.release();
      this.lost();
    }
  }

  private lost(): void {
    this.runner = null;
    if (this.state !== 'on' || this.retry) return;
    this.retry = setTimeout(() => {
      this.retry = null;
      void this.listen();
    }, this.pause).unref();
    this.pause = Math.min(this.pause * 2, LONGEST_PAUSE_MS);
  }

  private async letGo(): Promise<void> {
    const runner = this.runner;
    this.runner = null;
    if (!runner) return;
    const client = await connectionOf(runner);
    client.removeAllListeners('notification');
    await runner.query('unlisten *').catch(() => undefined);
    await runner.release();
  }
}
