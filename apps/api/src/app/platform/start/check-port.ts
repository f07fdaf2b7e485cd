import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { ok, refuse, type Result } from '@muster/domain';

const PATIENCE_MS = 4000;

export type PortRefusal = { readonly code: 'port-taken' | 'port-not-allowed'; readonly message: string };

/** Whether the port can be listened on. Waits a little first: an earlier Muster may still be draining. */
export async function checkPort(
  port: number,
  host: string,
  patienceMs = PATIENCE_MS,
): Promise<Result<void, PortRefusal>> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const code = await tryListening(port, host);
    if (code === null) return ok(undefined);
    if (code !== 'EADDRINUSE') {
      return refuse(
        'port-not-allowed',
        `port ${port} on ${host} cannot be listened on (${code}); set PORT or HOST to another.`,
      );
    }
    if (performance.now() > deadline) {
      return refuse(
        'port-taken',
        `port ${port} is in use by another program; stop it or start with another PORT.`,
      );
    }
    await pause(200);
  }
}

function tryListening(port: number, host: string): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'unknown'));
    server.listen(port, host, () => server.close(() => resolve(null)));
  });
}
