import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeDemo } from './write-demo.ts';

/** Creates the example force on the first start: writes its files, loads them through the ordinary import in one process
 *  and removes them. A start that was broken off goes on with the months that are missing. Returns whether it ran; throws
 *  when the import said no (its sentence stands on standard error) or `stopped` told it to give up; it then resumes at the
 *  next start. */
export async function ensureDemo(dataDir: string, stopped?: AbortSignal): Promise<boolean> {
  const marker = join(dataDir, 'demo-loaded');
  if (existsSync(marker)) return false;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const folder = join(dataDir, 'demo-files');
  try {
    await writeDemo(folder, stopped);
    await load(folder, stopped);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  writeFileSync(marker, '');
  return true;
}

function load(folder: string, stopped?: AbortSignal): Promise<void> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'dist/api/muster.mjs', 'demo', 'load', folder],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  stopped?.addEventListener('abort', () => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error('the example force could not be loaded')),
    );
  });
}
