import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { type Interface } from 'node:readline';
import { createInterface } from 'node:readline';

/** Whether R and a package of it are there. */
export function hasR(library: string): boolean {
  const { status } = spawnSync('Rscript', ['--vanilla', '-e', `library(${library})`], { stdio: 'ignore' });
  return status === 0;
}

/** A running R script that answers each line of its input with one line of JSON. */
export class RScript {
  private readonly lines: AsyncIterator<string>;

  private constructor(
    private readonly child: ChildProcess,
    private readonly output: Interface,
  ) {
    this.lines = output[Symbol.asyncIterator]();
  }

  static start(file: string, args: readonly string[]): RScript {
    const child = spawn('Rscript', ['--vanilla', file, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
    return new RScript(child, createInterface({ input: child.stdout }));
  }

  /** Throws when the script ended instead of answering. */
  async ask<Answer>(line: string): Promise<Answer> {
    this.child.stdin?.write(`${line}\n`);
    const { value, done } = await this.lines.next();
    if (done) throw new Error('R ended without an answer');
    return JSON.parse(value) as Answer;
  }

  stop(): void {
    this.output.close();
    this.child.stdin?.end();
    this.child.kill();
  }
}
