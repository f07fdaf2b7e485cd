import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Installation } from './installation';

const MIB = 1024 * 1024;

/** An installation whose embedded database lies on a disk of its own, small enough to be filled. Only root can make one. */
export class SmallDisk {
  private constructor(
    readonly muster: Installation,
    private readonly folder: string,
  ) {}

  static async make(sizeMib: number): Promise<SmallDisk> {
    const muster = await Installation.make();
    const id = randomBytes(8).toString('hex');
    const folder = join('/var/lib/muster', id);
    mkdirSync(join(muster.dataDir, 'keys'), { recursive: true, mode: 0o700 });
    chmodSync(muster.dataDir, 0o700);
    writeFileSync(join(muster.dataDir, 'keys', 'cluster-id'), id, { mode: 0o600 });
    mkdirSync(folder, { recursive: true });
    run('mount', '-t', 'tmpfs', '-o', `size=${sizeMib}m`, 'muster-small-disk', folder);
    return new SmallDisk(muster, folder);
  }

  /** Fills the disk so that about this much is left. The database may take some of it meanwhile: then less is filled. */
  leave(mib: number): void {
    const filler = join(this.folder, 'filler');
    for (let spare = mib; ; spare += 1) {
      rmSync(filler, { force: true });
      const { bavail, bsize } = statfsSync(this.folder);
      const bytes = Math.floor(bavail * bsize - spare * MIB);
      if (spawnSync('fallocate', ['-l', String(bytes), filler]).status === 0) return;
      if (spare > mib + 20) throw new Error('The disk cannot be filled');
    }
  }

  /** Takes the filling away. */
  clear(): void {
    rmSync(join(this.folder, 'filler'), { force: true });
  }

  async remove(): Promise<void> {
    await this.muster.remove().catch(() => undefined);
    run('umount', '--lazy', this.folder);
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function run(program: string, ...words: readonly string[]): void {
  const { status, stderr } = spawnSync(program, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
}
