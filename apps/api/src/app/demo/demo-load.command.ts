import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ok, type Refusal, refuse, type Result } from '@muster/domain';
import { DataSource } from 'typeorm';
import { DemoAccounts } from '../access/demo-accounts.service';
import { badUsage } from '../platform/commands/bad-usage';
import { type Command, type CommandContext } from '../platform/commands/command';
import { IMPORT_STAGES } from '../processes/import-stages.command';
import { IMPORT_THEMES } from '../reasons/import-themes.command';
import { IMPORT_SNAPSHOT } from '../snapshots/commands/import-snapshot.command';
import { openDemoTalk } from './cases/open-demo-talk';
import { loadDemoCommitments } from './load-demo-commitments';
import { nameDemoOfficeHolder } from './name-demo-office-holder';
import { publishDemoReleases } from './publish-demo-releases';
import { tellDemoActions } from './tell-demo-actions';

const FORCE = 'EXMP';
const MAPPING = 'exmp-monthly';
const FILE = /^exmp-(\d{4}-\d{2}-\d{2})\.csv(\.gz)?$/;
/** Counts by stage of a process: `exmp-PROCESS-FROM..TO.csv`. */
const STAGES = /^exmp-([a-z-]+)-(\d{4}-\d{2}-\d{2}\.\.\d{4}-\d{2}-\d{2})\.csv$/;
/** Totals by theme of forums, grievances and surveys. */
const THEMES = 'exmp-themes.csv';
const TELL_EVERY = 12;

/** Loads the monthly files of the example force, oldest first, each exactly as `import snapshot` does, the counts of its
 *  processes as `import stages` does, totals by theme as `import themes` does and its register of commitments; then the demo accounts publish releases
 *  of it, say what is done about themes and talk in confidence, where nobody has made accounts of their own. What is there
 *  already is passed over, so that a load that was broken off can be taken up again. */
export const DEMO_LOAD: Command = {
  path: 'demo load',
  summary:
    'Loads the monthly files of the invented example force from a folder, publishes releases of it and opens Say and Stay.',
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
    const themes = join(path, THEMES);
    const told = existsSync(themes)
      ? await IMPORT_THEMES.run(quiet, [themes], { force: FORCE })
      : ok(undefined);
    if (!told.ok) return told;
    const register = await loadDemoCommitments(context, FORCE);
    await context.app.get(DemoAccounts).create();
    const talk = await openDemoTalk(context, FORCE);
    const released = await publish(context, new Set(months.map(({ asAt }) => asAt)));
    // The force is worth a look without releases or conversations, too.
    if (!released.ok) context.note(`  not all releases are published: ${released.refusal.message}`);
    if (!register.ok) context.note(`  no commitments are loaded: ${register.refusal.message}`);
    if (!talk.ok) context.note(`  nobody can ask for a conversation: ${talk.refusal.message}`);
    const releases = released.ok ? released.value : 0;
    const conversations = talk.ok ? talk.value : 0;
    const counts = { loaded: due.length, months: months.length, releases, conversations };
    context.print(JSON.stringify({ force: FORCE, ...counts }, null, 2));
    return ok(undefined);
  },
};

/** How many releases were published: none without the demo accounts, because two people take part. */
async function publish(
  context: CommandContext,
  snapshots: ReadonlySet<string>,
): Promise<Result<number, Refusal>> {
  if (context.app.get(DemoAccounts).kept().length === 0) return ok(0);
  const released = await publishDemoReleases(context, FORCE, snapshots);
  if (!released.ok) return released;
  const named = await nameDemoOfficeHolder(context.app, FORCE);
  if (!named.ok) return named;
  const told = await tellDemoActions(context.app, FORCE);
  return told.ok ? released : told;
}

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
