import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ok, type Refusal, refuse, type Result } from '@muster/domain';
import { DataSource } from 'typeorm';
import { badUsage } from '../platform/commands/bad-usage';
import { type Command, type CommandContext } from '../platform/commands/command';
import { IMPORT_STAGES } from '../processes/import-stages.command';
import { IMPORT_SNAPSHOT } from '../snapshots/commands/import-snapshot.command';

const FORCE = 'EXMP';
const MAPPING = 'exmp-monthly';
const FILE = /^exmp-(\d{4}-\d{2}-\d{2})\.csv(\.gz)?$/;
/** Counts by stage of a process: `exmp-PROCESS-FROM..TO.csv`. */
const STAGES = /^exmp-([a-z-]+)-(\d{4}-\d{2}-\d{2}\.\.\d{4}-\d{2}-\d{2})\.csv$/;
const TELL_EVERY = 12;

/** Loads the monthly files of the example force, oldest first, each exactly as `import snapshot` does, and the counts of
 *  its processes as `import stages` does. What is there already is passed over, so that a load that was broken off can be
 *  taken up again. */
export const DEMO_LOAD: Command = {
  path: 'demo load',
  summary: 'Loads the monthly files of the invented example force from a folder.',
  usage: 'demo load FOLDER',
  options: {},
  async run(context, [folder, ...rest]) {
    if (folder === undefined || rest.length > 0) return badUsage('name one folder', this.usage);
    const path = resolve(context.callerDir, folder);
    if (!existsSync(path)) return refuse('file-missing', `There is no folder ${folder}.`);
    const months = readdirSync(path)
      .flatMap((name) => {
        const asAt = FILE.exec(name)?.[1];
        return asAt === undefined ? [] : [{ asAt, file: join(path, name) }];
      })
      .sort((a, b) => (a.asAt < b.asAt ? -1 : 1));
    if (months.length === 0)
      return refuse('file-missing', `${folder} holds no monthly files of the example force.`);
    const published = await context.app
      .get(DataSource)
      .query<{ as_at: string }[]>(
        `select as_at::text as as_at from workforce.snapshot where force = $1 and state = 'published'`,
        [FORCE],
      );
    const there = new Set(published.map(({ as_at }) => as_at));
    const due = months.filter(({ asAt }) => !there.has(asAt));
    const quiet = { ...context, print: () => undefined, note: () => undefined };
    for (const [index, { asAt, file }] of due.entries()) {
      const imported = await IMPORT_SNAPSHOT.run(quiet, [file], {
        force: FORCE,
        'as-at': asAt,
        mapping: MAPPING,
      });
      if (!imported.ok) return refuse(imported.refusal.code, `Month ${asAt}: ${imported.refusal.message}`);
      if ((index + 1) % TELL_EVERY === 0) context.note(`  ${index + 1} of ${due.length} months loaded`);
    }
    const stages = await loadStages(quiet, path);
    if (!stages.ok) return stages;
    context.print(JSON.stringify({ force: FORCE, loaded: due.length, months: months.length }, null, 2));
    return ok(undefined);
  },
};

async function loadStages(context: CommandContext, path: string): Promise<Result<void, Refusal>> {
  for (const name of readdirSync(path)) {
    const [, process, period] = STAGES.exec(name) ?? [];
    if (process === undefined || period === undefined) continue;
    const published = await context.app
      .get(DataSource)
      .query<{ id: string }[]>(
        `select id from workforce.count_file where force = $1 and kind = 'stages' and state = 'published'`,
        [FORCE],
      );
    if (published.length > 0) continue;
    const imported = await IMPORT_STAGES.run(context, [join(path, name)], { force: FORCE, process, period });
    if (!imported.ok) return imported;
  }
  return ok(undefined);
}
