import { connect } from 'node:http2';

/** Asks over one HTTP/2 connection that stays open, as a browser keeps it. `origin` is that of the server when left out. */
export function askOverHttp2(address: string, trusted: string) {
  const session = connect(address, { ca: trusted });
  session.unref();
  return (
    method: 'GET' | 'POST',
    path: string,
    body?: object,
    origin: string = new URL(address).origin,
  ): Promise<{ readonly status: number }> =>
    new Promise((resolve, reject) => {
      const stream = session.request({
        ...{ ':method': method, ':path': path, origin },
        ...(body && { 'content-type': 'application/json' }),
      });
      stream.on('error', reject);
      stream.on('response', (headers) => {
        stream.resume();
        stream.on('end', () => resolve({ status: headers[':status'] ?? 0 }));
      });
      stream.end(body && JSON.stringify(body));
    });
}
