import { Injectable } from '@nestjs/common';

/** Where defects and outages are written down: one JSON line per fault on standard error. The message of the fault stays
 *  out, because the database puts values into its messages; the frames of the stack say where it happened. */
@Injectable()
export class FaultLog {
  record(requestId: string, route: string, fault: unknown): void {
    const error = fault instanceof Error ? fault : new Error('thrown value is no error');
    const { code } = (('driverError' in error ? error.driverError : error) ?? {}) as { code?: unknown };
    const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
    this.write(
      JSON.stringify({
        event: 'fault',
        at: new Date().toISOString(),
        request: requestId,
        route,
        kind: error.name,
        ...(typeof code === 'string' ? { code } : {}),
        frames: frames.slice(0, 12).map((line) => line.trim()),
      }),
    );
  }

  protected write(line: string): void {
    process.stderr.write(`${line}\n`);
  }
}
