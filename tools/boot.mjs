// Runs on any Node >= 20.19 with nothing installed: installs from the lock when it changed, then hands over to
// the Node that the lock brings. Imports nothing from node_modules.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const stamp = join(modules, '.install-stamp');
const [task = 'start', ...args] = process.argv.slice(2);

const entries = {
  start: 'tools/start.ts',
  test: 'tools/test.ts',
  muster: 'tools/muster.ts',
  bench: 'tools/bench.ts',
  'check-nypd': 'tools/check-nypd.ts',
  generate: 'tools/generate.ts',
  new: 'tools/new.ts',
};

function fail(sentence) {
  process.stderr.write(`muster: ${sentence}\n`);
  process.exit(1);
}

function installIfStale() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  process.stderr.write('Installing packages from the lock (the first time takes one to three minutes)...\n');
  const npm = process.env.npm_execpath;
  const command = npm ? process.execPath : 'npm';
  const npmArgs = [...(npm ? [npm] : []), 'ci', '--loglevel=error', '--no-audit', '--no-fund'];
  // Standard output stays clean: `muster query --format json` may be the command that triggers the installation.
  const result = spawnSync(command, npmArgs, { cwd: root, stdio: ['ignore', 2, 2] });
  if (result.status !== 0)
    fail('installation-failed: npm could not install the packages; its messages are above.');
  writeFileSync(stamp, lock);
}

function nodeFromLock() {
  const bundled = join(modules, `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (existsSync(bundled)) return bundled;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  return fail(
    `node-too-old: Node 24 is needed and none ships for ${process.platform} ${process.arch}; install Node 24 and try again.`,
  );
}

const entry = entries[task] ?? fail(`unknown-task: there is no task called ${task}.`);
installIfStale();
const node = nodeFromLock();
const child = spawn(node, ['--disable-warning=ExperimentalWarning', join(root, entry), ...args], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    MUSTER_CALLER_DIR: process.env.INIT_CWD ?? process.cwd(),
    PATH: [dirname(node), join(modules, '.bin'), process.env.PATH].join(delimiter),
  },
});
// Ctrl-C reaches the whole process group by itself; SIGTERM reaches only this process and is handed on.
process.on('SIGINT', () => undefined);
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
// npm passes SIGTERM to its shell alone and a killed npm passes nothing on: when the parent is gone, stop too.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) child.kill('SIGTERM');
}, 500).unref();
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
