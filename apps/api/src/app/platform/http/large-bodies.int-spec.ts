import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { CaseWorld } from '../../../../test/case-world';

const ROUTES = ['/api/talk/exclusions', '/api/talk/rewrap', '/api/cases/release', '/api/cases/rewrap'];

/** Bodies of sixteen mebibytes are read before a guard or a limit of a route is asked. Here only headers are sent. */
describe('a body that is larger than usual', () => {
  let world: CaseWorld;
  let port: number;
  const sockets: Socket[] = [];
  const written: string[] = [];
  /** Each test sends from another address of the loopback network. */
  let sender = 2;
  beforeAll(async () => {
    jest.spyOn(process.stderr, 'write').mockImplementation((line) => written.push(String(line)) > 0);
    world = await CaseWorld.open('lea');
    await world.app.listen(0, '127.0.0.1');
    port = (world.app.getHttpServer().address() as AddressInfo).port;
  });
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.destroy();
    sender += 1;
  });
  afterAll(async () => {
    await world.close();
    jest.restoreAllMocks();
  });

  /** Announces a body of `length` bytes and sends none of it. */
  async function announce(path: string, length: string): Promise<Socket> {
    const socket = connect({ port, host: '127.0.0.1', localAddress: `127.0.0.${sender}` });
    sockets.push(socket);
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    const lines = [`POST ${path} HTTP/1.1`, 'host: 127.0.0.1', 'content-type: application/json', length];
    socket.write(`${[...lines, 'sec-fetch-site: same-origin'].join('\r\n')}\r\n\r\n`);
    return socket;
  }

  /** What the server says at once, and whether it hangs up; nothing when it waits for the body. */
  async function answerOf(socket: Socket): Promise<string> {
    const said = await Promise.race([
      once(socket, 'data').then(([bytes]) => String(bytes)),
      new Promise<string>((resolve) => setTimeout(resolve, 300, 'waits')),
    ]);
    return said === 'waits' ? said : (/^HTTP\/1.1 (\d+)/.exec(said)?.[1] ?? said);
  }

  async function letGo(socket: Socket): Promise<void> {
    socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }

  const LARGE = 'content-length: 16000000';

  it('whose sender hangs up in the middle is no fault of ours', async () => {
    for (const route of [...ROUTES, '/api/session']) {
      const socket = await announce(route, 'content-length: 1000');
      socket.write('{"name": ');
      expect(await answerOf(socket)).toBe('waits');
      await letGo(socket);
    }
    expect(written.filter((line) => line.includes('"event":"fault"'))).toEqual([]);
  });

  it.each(ROUTES)('of one network comes four at once at most, at %s', async (path) => {
    const open = [];
    for (let at = 0; at < 4; at += 1) open.push(await announce(path, LARGE));
    expect(await Promise.all(open.map(answerOf))).toEqual(['waits', 'waits', 'waits', 'waits']);
    const fifth = await announce(path, LARGE);
    const [bytes] = (await once(fifth, 'data')) as [Buffer];
    expect(bytes.toString()).toMatch(/^HTTP\/1.1 429 .*connection: close/is);
    expect(bytes.toString()).toMatch(/retry-after: 10\r\n.*"code":"too-many-tries"/is);
    await once(fifth, 'close');
    // Without a length it may become as large.
    expect(await answerOf(await announce(path, 'transfer-encoding: chunked'))).toBe('429');
    // What is no larger than usual is not counted here.
    expect(await answerOf(await announce(path, 'content-length: 1000000'))).toBe('waits');
    for (const socket of open) await letGo(socket);
    expect(await answerOf(await announce(path, LARGE))).toBe('waits');
  });

  it('of one network begins sixty times in a quarter of an hour, and other networks go on', async () => {
    for (let at = 0; at < 60; at += 1) await letGo(await announce('/api/talk/rewrap', LARGE));
    expect(await answerOf(await announce('/api/talk/rewrap', LARGE))).toBe('429');
    expect(await answerOf(await announce('/api/talk/exclusions', LARGE))).toBe('429');

    const own = await world.newCase({ to: 'lea' });
    const body = { key: own.accessKey, excluded: [], entries: [], padding: ' '.repeat(1_100_000) };
    const elsewhere = await world.send('POST', '/api/talk/exclusions', body, {}, '10.9.9.9');
    expect(elsewhere.status).toBe(422);
  });

  it('goes where no route takes it as before: it is refused for its size', async () => {
    expect(await answerOf(await announce('/api/talk/case', LARGE))).toBe('413');
  });
});
