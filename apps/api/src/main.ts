import 'reflect-metadata';
import { readConfiguration } from './app/platform/configuration';
import { openDatabase } from './app/platform/open-database';
import { createHttpApp } from './create-http-app';

const configuration = readConfiguration(process.env, process.cwd());
const database = await openDatabase(configuration);
const app = await createHttpApp(configuration, database);
await app.listen(configuration.port, configuration.host);
process.stdout.write(`Muster is ready at http://${configuration.host}:${configuration.port}\n`);

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping) process.exit(1);
    stopping = true;
    void app
      .close()
      .then(() => database.leave())
      .then(() => process.exit(0));
  });
}
