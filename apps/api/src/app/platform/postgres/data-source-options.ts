import { type DataSourceOptions, type Logger } from 'typeorm';
import { type DatabaseLogin } from './database-address';
import { SteadyClient } from './steady-client';

const quiet = () => undefined;
/** Without it TypeORM prints the message of a failed migration to standard output, whatever `logging` says. */
const SILENT: Logger = {
  logQuery: quiet,
  logQueryError: quiet,
  logQuerySlow: quiet,
  logSchemaBuild: quiet,
  logMigration: quiet,
  log: quiet,
};

/** A month of 231,000 people is staged in a temporary table of 24 MB: with the default of 8 MB most of it would go to disk
 *  and come back. Taken only by a connection that stages. */
const TEMP_BUFFERS = '-c temp_buffers=64MB';

/** TypeORM settings for one login: no synchronisation, no statement logging, bounded waits. `entities` are given by Nest. */
export function dataSourceOptions(
  login: DatabaseLogin,
  poolSize: number,
): Extract<DataSourceOptions, { type: 'postgres' }> {
  return {
    type: 'postgres',
    ...(login.connectionString ? { url: login.connectionString } : {}),
    ...(login.host ? { host: login.host } : {}),
    ...(login.port ? { port: login.port } : {}),
    ...(login.user ? { username: login.user } : {}),
    ...(login.password ? { password: login.password } : {}),
    ...(login.database ? { database: login.database } : {}),
    synchronize: false,
    logging: false,
    logger: SILENT,
    poolSize,
    poolErrorHandler: () => undefined,
    extra: {
      Client: SteadyClient,
      connectionTimeoutMillis: 5000,
      keepAlive: true,
      options: [TEMP_BUFFERS, ...(login.role ? [`-c role=${login.role}`] : [])].join(' '),
    },
  };
}
