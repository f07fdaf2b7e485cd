import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';

export interface RunningApi {
  readonly address: string;
  stop(): Promise<void>;
}

/** Starts the built API on a free port with its own data folder and waits until it says that it is ready. */
export async function startApi(projectDir: string, dataDir: string): Promise<RunningApi> {
  const port = await freePort();
  const child = spawn(process.execPath, ['dist/api/main.mjs', '--no-demo'], {
    cwd: projectDir,
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', MUSTER_DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  await ready(child);
  return {
    address: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const take = (text: Buffer): void => {
      said += text.toString();
      if (said.includes('Muster is ready')) resolve();
    };
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    child.once('exit', (code) => reject(new Error(`The API stopped with code ${code}:\n${said}`)));
    setTimeout(() => reject(new Error(`The API was not ready in two minutes:\n${said}`)), 120_000).unref();
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
