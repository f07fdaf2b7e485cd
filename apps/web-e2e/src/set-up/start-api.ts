import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';

export interface RunningApi {
  readonly address: string;
  readonly pid: number;
  /** All that it wrote to standard output and standard error. */
  output(): string;
  stop(): Promise<void>;
}

/** Starts the built API on a free port with its own data folder and waits until it says that it is ready. */
export async function startApi(
  projectDir: string,
  dataDir: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<RunningApi> {
  const port = await freePort();
  const child = spawn(process.execPath, ['dist/api/main.mjs', '--no-demo'], {
    cwd: projectDir,
    env: {
      ...{ ...process.env, ...environment },
      ...{ PORT: String(port), HOST: '127.0.0.1', MUSTER_DATA_DIR: dataDir },
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text: Buffer) => (said += text.toString()));
  }
  await ready(child, () => said);
  return {
    address: `${environment['MUSTER_TLS_CERT'] ? 'https' : 'http'}://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    output: () => said,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}

function ready(child: ChildProcess, said: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      if (said().includes('Muster is ready')) resolve();
    };
    child.stdout?.on('data', look);
    child.stderr?.on('data', look);
    child.once('exit', (code) => reject(new Error(`The API stopped with code ${code}:\n${said()}`)));
    setTimeout(() => reject(new Error(`The API was not ready in two minutes:\n${said()}`)), 120_000).unref();
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
