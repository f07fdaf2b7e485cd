import { type DataSourceOptions } from 'typeorm';
import { type DatabaseLogin } from './database-address';

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
    poolSize,
    poolErrorHandler: () => undefined,
    extra: {
      connectionTimeoutMillis: 5000,
      keepAlive: true,
      ...(login.role ? { options: `-c role=${login.role}` } : {}),
    },
  };
}
