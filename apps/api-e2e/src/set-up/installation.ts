import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port';
import { processesIn } from './processes';
import { PROJECT_DIR } from './project-dir';
import { RUNS_AS_ROOT, type SystemUser } from './system-user';

/** What a program that has ended left behind. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly said: string;
}

/** A program that is running. */
export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Sends the signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<Ended>;
}

type Environment = Readonly<Record<string, string>>;

/** One Muster of its own: the built program with a data folder and a port that nobody else uses. */
export class Installation {
  readonly dataDir: string;
  private readonly started: Running[] = [];

  private constructor(
    readonly scratch: string,
    readonly port: number,
    private readonly environment: Environment,
    private readonly user: SystemUser | null,
  ) {
    this.dataDir = environment['MUSTER_DATA_DIR'] ?? join(scratch, 'data');
  }

  /** With `user` (only as root) everything runs as, and belongs to, that user. */
  static async make(environment: Environment = {}, user: SystemUser | null = null): Promise<Installation> {
    const scratch = mkdtempSync(join(tmpdir(), 'muster-e2e-'));
    if (user) chownSync(scratch, user.uid, user.gid);
    else chmodSync(scratch, 0o755);
    return new Installation(scratch, await freePort(), environment, user);
  }

  get address(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** The folder of the embedded database: outside the data folder when root made it. */
  get clusterHome(): string {
    const idFile = join(this.dataDir, 'keys', 'cluster-id');
    return RUNS_AS_ROOT && !this.user && existsSync(idFile)
      ? join('/var/lib/muster', readFileSync(idFile, 'utf8').trim())
      : join(this.dataDir, 'postgres');
  }

  /** Process number of the embedded PostgreSQL as it wrote it down. */
  get serverPid(): number {
    return Number(readFileSync(join(this.clusterHome, 'data', 'postmaster.pid'), 'utf8').split('\n')[0]);
  }

  /** Runs the built service and resolves when it says that it is ready. */
  async start(environment: Environment = {}): Promise<Running> {
    const running = this.launch(['dist/api/main.mjs'], environment);
    await this.ready(running);
    return running;
  }

  /** Resolves when the service says that it is ready. Throws with what it said when it ends instead. */
  async ready(running: Running): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      let said = '';
      running.child.stdout?.on('data', (text: Buffer) => {
        said += text.toString();
        if (said.includes('Muster is ready')) resolve();
      });
      void running.ended.then((end) => reject(new Error(`Not started: ${end.out}${end.said}`)));
    });
  }

  /** Runs the service where it is expected to refuse, and tells how it ended. */
  async refused(environment: Environment = {}): Promise<Ended> {
    return this.launch(['dist/api/main.mjs'], environment).ended;
  }

  /** One command of the built command line. */
  async muster(...words: readonly string[]): Promise<Ended> {
    return this.launch(['dist/api/muster.mjs', ...words]).ended;
  }

  /** As `muster`, for a command that has to succeed. Returns what it printed. */
  async done(...words: readonly string[]): Promise<string> {
    const { code, out, said } = await this.muster(...words);
    if (code !== 0) throw new Error(`muster ${words.join(' ')} ended with ${code}: ${said}`);
    return out;
  }

  /** Starts a program of the clone with the environment of this installation. */
  launch(words: readonly string[], environment: Environment = {}): Running {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...words], {
      cwd: PROJECT_DIR,
      env: {
        PATH: process.env['PATH'],
        NODE_COMPILE_CACHE: join(PROJECT_DIR, 'dist', 'compile-cache'),
        PORT: String(this.port),
        MUSTER_DATA_DIR: this.dataDir,
        MUSTER_CALLER_DIR: this.scratch,
        ...this.environment,
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(this.user ?? {}),
    });
    const running = follow(child);
    this.started.push(running);
    return running;
  }

  /** Stops whatever still runs and removes every trace. */
  async remove(): Promise<void> {
    await Promise.all(this.started.map(({ end }) => end('SIGTERM')));
    for (const pid of processesIn(this.clusterHome)) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It ended by itself.
      }
    }
    rmSync(this.clusterHome, { recursive: true, force: true, maxRetries: 5 });
    rmSync(this.scratch, { recursive: true, force: true, maxRetries: 5 });
  }
}

function follow(child: ChildProcess): Running {
  let out = '';
  let said = '';
  child.stdout?.on('data', (text: Buffer) => (out += text.toString()));
  child.stderr?.on('data', (text: Buffer) => (said += text.toString()));
  const ended = new Promise<Ended>((resolve) => {
    child.once('error', ({ message }) => resolve({ code: null, out, said: message }));
    // Not "exit": the last words may come after it.
    child.once('close', (code) => resolve({ code, out, said }));
  });
  return {
    child,
    ended,
    end: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}
