import { join, resolve } from 'node:path';

/** Everything the process takes from its environment, read once at start-up. */
export interface Configuration {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** An existing PostgreSQL (>= 15); null runs the embedded one. */
  readonly databaseUrl: string | null;
  /** Either file name is empty when only the other one was given. */
  readonly tls: { readonly certFile: string; readonly keyFile: string } | null;
  /** A TLS-terminating proxy stands in front (`MUSTER_PROXY=1`). */
  readonly behindProxy: boolean;
  /** Folder with the built web app and the shipped definitions. */
  readonly projectDir: string;
}

/** Reads the configuration from `env`; `projectDir` is the folder of the clone. */
export function readConfiguration(env: NodeJS.ProcessEnv, projectDir: string): Configuration {
  const cert = env['MUSTER_TLS_CERT'];
  const key = env['MUSTER_TLS_KEY'];
  return {
    port: Number(env['PORT'] ?? 4300),
    host: env['HOST'] ?? '127.0.0.1',
    dataDir: resolve(projectDir, env['MUSTER_DATA_DIR'] ?? '.muster'),
    databaseUrl: env['DATABASE_URL'] ?? null,
    tls: cert || key ? { certFile: cert ?? '', keyFile: key ?? '' } : null,
    behindProxy: env['MUSTER_PROXY'] === '1',
    projectDir: join(projectDir),
  };
}
