import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app/app.module';
import { type Configuration } from './app/platform/configuration';
import { type OpenDatabase } from './app/platform/open-database';

/** The HTTP application, ready to listen or to be injected into by a test. */
export async function createHttpApp(
  configuration: Configuration,
  database: OpenDatabase,
  clock: () => Date = () => new Date(),
): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.on(configuration, database, clock),
    new FastifyAdapter({ trustProxy: configuration.behindProxy }),
    { logger: ['error', 'fatal'] },
  );
  await app.init();
  return app;
}
