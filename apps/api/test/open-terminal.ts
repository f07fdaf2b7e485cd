import 'reflect-metadata';
import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../src/app/app.module';
import { type Configuration } from '../src/app/platform/configuration';
import { COMMANDS } from '../src/commands';
import { type CommandAnswer, runMusterIn } from './run-muster-in';
import { asOpenDatabase, testConfiguration } from './test-configuration';
import { createTestDatabase, type TestDatabase } from './test-database';

/** The terminal of a server with a database of its own, where every command can be typed. Its day is 30 June 2026. */
export class OpenTerminal {
  private constructor(
    private readonly database: TestDatabase,
    private readonly configuration: Configuration,
    private readonly callerDir: string,
    readonly app: INestApplicationContext,
  ) {}

  /** Commands are typed in `callerDir`; the server keeps its keys in `dataDir`. */
  static async in(callerDir: string, dataDir: string): Promise<OpenTerminal> {
    const database = await createTestDatabase();
    const configuration = testConfiguration({ dataDir });
    const app = await NestFactory.createApplicationContext(
      AppModule.on(configuration, asOpenDatabase(database), () => new Date('2026-06-30T12:00:00Z')),
      { logger: false, abortOnError: false },
    );
    return new OpenTerminal(database, configuration, callerDir, app);
  }

  /** Types one command line. */
  run(...words: string[]): Promise<CommandAnswer> {
    return runMusterIn(this.app, COMMANDS, this.callerDir, words, this.configuration);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.database.drop();
  }
}
