import { randomBytes } from 'node:crypto';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { newListenerKeys, type PartyKeys, publicOf } from '@muster/case-protocol';
import { type ListenerKey, type TalkReceipt } from '@muster/contracts';
import { type ListenerPost } from '@muster/domain';
import { Client } from 'pg';
import { createHttpApp } from '../src/create-http-app';
import { OwnCase } from './own-case';
import { openSession } from './open-session';
import { asOpenDatabase, testConfiguration } from './test-configuration';
import { createTestDatabase, type TestDatabase } from './test-database';

export const CASE_FORCE = 'EXMP';

export type Headers = Record<string, string>;

/** A listener with keys, signed in. */
export interface ListenerInWorld {
  readonly id: string;
  readonly keys: PartyKeys;
  readonly headers: Headers;
}

/** What the server answered. */
export interface Answer<T> {
  readonly status: number;
  readonly body: T;
  readonly raw: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** A force where one can talk: a database of its own, the running program, listeners with keys, an allocator and the key
 *  of the custodians. Colleagues seal their words with the real protocol. */
export class CaseWorld {
  /** The clock of the program; move it to make time pass. */
  now = new Date('2026-07-01T09:30:00Z');
  readonly recovery = newListenerKeys(randomBytes);
  private readonly listeners = new Map<string, ListenerInWorld>();
  private addresses = 0;

  private constructor(
    readonly database: TestDatabase,
    readonly owner: Client,
    public app: NestFastifyApplication,
  ) {}

  static async open(...listeners: readonly string[]): Promise<CaseWorld> {
    return CaseWorld.on(await createTestDatabase(), listeners);
  }

  /** On a migrated database of the spec's own. */
  static async on(database: TestDatabase, listeners: readonly string[]): Promise<CaseWorld> {
    const owner = new Client(database.address.owner);
    owner.on('error', () => undefined);
    await owner.connect();
    const clock = { now: () => new Date() };
    const app = await createHttpApp(testConfiguration(), asOpenDatabase(database), () => clock.now());
    const world = new CaseWorld(database, owner, app);
    clock.now = () => world.now;
    const { recipient, verifyKey } = publicOf(world.recovery);
    await owner.query(
      `insert into cases.recovery (force, recipient, verify_key, installed_by, installed_at) values ($1, $2, $3, 'test', now())`,
      [CASE_FORCE, recipient, verifyKey],
    );
    for (const name of listeners) await world.addListener(name);
    return world;
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.owner.end();
    await this.database.drop();
  }

  listener(name: string): ListenerInWorld {
    const found = this.listeners.get(name);
    if (!found) throw new Error(`nobody listens under the name ${name}`);
    return found;
  }

  async addListener(name: string, post: ListenerPost = 'listener'): Promise<ListenerInWorld> {
    const headers = await openSession(this.app, ['listener'], name, { post });
    const keys = newListenerKeys(randomBytes);
    const kept = await this.keepKeys(headers, keys);
    const listener = { id: kept.body.account, keys, headers };
    this.listeners.set(name, listener);
    return listener;
  }

  async keepKeys(headers: Headers, keys: PartyKeys, replace = false): Promise<Answer<ListenerKey>> {
    const wrapped = `wrapped under seven words: ${'x'.repeat(100)}${keys.identity.slice(-4)}`;
    return this.send('PUT', '/api/cases/key', { ...publicOf(keys), wrapped, replace }, headers);
  }

  async allocator(name = 'ally'): Promise<Headers> {
    return openSession(this.app, ['allocator'], name);
  }

  /** Sends JSON from a page of this address. Each world address is another network, so that limits do not meet. */
  async send<T>(
    method: 'GET' | 'POST' | 'PUT',
    url: string,
    body: object = {},
    headers: Headers = {},
    remoteAddress = `10.0.${(this.addresses >> 8) & 255}.${this.addresses & 255}`,
  ): Promise<Answer<T>> {
    this.addresses += 1;
    const response = await this.app.inject({
      ...{ method, url, remoteAddress },
      headers: { 'sec-fetch-site': 'same-origin', ...headers },
      ...(method === 'GET' ? {} : { payload: body }),
    });
    const raw = response.body;
    return {
      ...{ status: response.statusCode, raw, headers: response.headers },
      body: (raw === '' ? null : JSON.parse(raw)) as T,
    };
  }

  async post<T>(url: string, body: object, headers: Headers = {}): Promise<Answer<T>> {
    return this.send('POST', url, body, headers);
  }

  /** A case that has been asked for, of `to` or of whom an allocator will choose. */
  async newCase({ to, excluded = [] }: { to?: string; excluded?: readonly string[] } = {}): Promise<OwnCase> {
    const own = this.ownCase();
    const answer = await this.post<TalkReceipt>(
      '/api/talk/requests',
      await this.requestOf(own, { to, excluded }),
    );
    if (answer.status !== 200) throw new Error(`the request was answered with ${answer.raw}`);
    own.reference = answer.body.reference;
    return own;
  }

  /** A colleague's page before anything is sent. */
  ownCase(): OwnCase {
    return new OwnCase(CASE_FORCE, this.recovery);
  }

  /** The body of a request, sealed to whom it should be. */
  async requestOf(
    own: OwnCase,
    { to, excluded = [] }: { to?: string | undefined; excluded?: readonly string[] } = {},
  ): Promise<object> {
    const shutOut = excluded.map((name) => this.listener(name).id);
    const pool = [...this.listeners]
      .filter(([name, { id }]) => (to === undefined ? !shutOut.includes(id) : name === to))
      .map(([, listener]) => listener);
    own.readers = pool;
    const entries = await own.askFor(pool);
    return {
      ...{ case: own.id, key: own.accessKey, kind: 'say-and-stay', excluded: shutOut, entries },
      listener: to === undefined ? null : this.listener(to).id,
    };
  }
}
