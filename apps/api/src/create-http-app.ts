import { NestFactory } from '@nestjs/core';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app/app.module';
import { type Configuration } from './app/platform/configuration';
import { describeApi } from './app/platform/http/describe-api';
import { fastifyAdapter } from './app/platform/http/fastify-adapter';
import { OpenApiDocument } from './app/platform/http/open-api-document.service';
import { prepareHttp } from './app/platform/http/prepare-http';
import { type OpenDatabase } from './app/platform/open-database';

/** The HTTP application, ready to listen or to be injected into by a test. */
export async function createHttpApp(
  configuration: Configuration,
  database: OpenDatabase,
  clock: () => Date = () => new Date(),
): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.on(configuration, database, clock),
    fastifyAdapter(configuration),
    // Nest would log the messages of faults, which may hold values; the fault log writes without them.
    { logger: false, bodyParser: false, abortOnError: false },
  );
  await prepareHttp(app, configuration);
  await app.init();
  app.get(OpenApiDocument).from(() => describeApi(app));
  return app;
}
