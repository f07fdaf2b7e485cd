import { type ChildProcessByStdio, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Readable } from 'node:stream';

const PROJECT = join(__dirname, '../../..');
const LIBS = ['domain', 'contracts', 'ingest', 'ledger', 'stats', 'disclosure'];
/** Native, or asked for by packages that do without. */
const NOT_BUNDLED = [
  ...['@node-rs/argon2', 'highs', 'pg-native', 'class-validator', 'class-transformer'],
  ...['@nestjs/microservices', '@nestjs/websockets', '@nestjs/platform-*', '@nestjs/swagger'],
];
/** Bundled packages ask for the modules of Node as CommonJS does. */
const REQUIRE = `import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);`;

/** A program of its own that does one task, for tests that kill it meanwhile. */
export class KillableProgram {
  private constructor(
    private readonly folder: string,
    private readonly file: string,
  ) {}

  /** Builds `apps/api/test/NAME.ts`, because Node alone does not run decorators. The packages are in the one file: it is
   *  started a hundred times, and half of a start is finding theirs. It lies in the project, where Node finds the rest. */
  static bundle(name: string): KillableProgram {
    const folder = join(PROJECT, 'dist', `${name}-${process.pid}`);
    const file = join(folder, `${name}.mjs`);
    mkdirSync(folder, { recursive: true });
    execFileSync(join(PROJECT, 'node_modules/.bin/esbuild'), [
      join(PROJECT, 'apps/api/test', `${name}.ts`),
      `--outfile=${file}`,
      `--tsconfig=${join(PROJECT, 'apps/api/tsconfig.json')}`,
      ...['--bundle', '--platform=node', '--format=esm', '--log-level=error', `--banner:js=${REQUIRE}`],
      ...NOT_BUNDLED.map((name) => `--external:${name}`),
      ...LIBS.map((lib) => `--alias:@muster/${lib}=${join(PROJECT, 'libs', lib, 'src/index.ts')}`),
    ]);
    const program = new KillableProgram(folder, file);
    // Node keeps the compiled program when it ends, and a program that is killed never ends. Without a task it does at once.
    spawnSync(process.execPath, [file], { env: program.environment({}), stdio: 'ignore' });
    return program;
  }

  /** Starts it. `fault` holds the variables that say where it dies; without them it comes to its end. */
  start(
    task: object,
    fault: Readonly<Record<string, string>> = {},
    errors: 'inherit' | 'ignore' = 'inherit',
  ): ChildProcessByStdio<null, Readable, null> {
    return spawn(process.execPath, [this.file], {
      env: { ...this.environment(task), ...fault },
      stdio: ['ignore', 'pipe', errors],
    });
  }

  /** Runs it up to a fault point, such as `commit:1`; the signal that ended it, null when it came to its end. */
  async diesAt(point: string, task: object): Promise<string | null> {
    const child = this.start(task, { MUSTER_FAULT: point });
    const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
    return signal;
  }

  private environment(task: object): NodeJS.ProcessEnv {
    return {
      ...process.env,
      NODE_COMPILE_CACHE: join(this.folder, 'compiled'),
      MUSTER_TEST_TASK: JSON.stringify(task),
    };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}
