import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { Pool } from 'pg';
import { dataSourceOptions } from './data-source-options';

const message = (type: string, body: Buffer) => {
  const head = Buffer.alloc(5);
  head.write(type);
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
};
const WELCOME = message('R', Buffer.alloc(4));
const READY = message('Z', Buffer.from('I'));
const GONE = message('E', Buffer.from('SFATAL\0C57P01\0Mterminating connection\0\0'));

describe('a connection that dies at the moment it is made', () => {
  let server: Server;
  const sockets = new Set<Socket>();
  beforeAll(async () => {
    server = createServer((socket) => {
      sockets.add(socket);
      // As one packet: a server that is killed sends both before its client has read the first.
      socket.once('data', () => socket.end(Buffer.concat([WELCOME, READY, GONE])));
      socket.on('error', () => undefined);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });

  it('fails its query and leaves the process alone', async () => {
    const { port } = server.address() as AddressInfo;
    const { extra } = dataSourceOptions({}, 1);
    const pool = new Pool({ ...(extra as object), host: '127.0.0.1', port, user: 'any', ssl: false });
    pool.on('error', () => undefined);

    const client = await pool.connect();
    await expect(client.query('select 1')).rejects.toThrow();

    client.release(true);
    await pool.end();
  });
});
