import { setTimeout as pause } from 'node:timers/promises';
import { quarterSchema, type ReleaseRequest } from '@muster/contracts';
import { ok, type Refusal, refuse, type Result } from '@muster/domain';
import { terminalActor } from '../../access/terminal-actor';
import { badUsage } from '../../platform/commands/bad-usage';
import { type Command, type CommandContext } from '../../platform/commands/command';
import { ReleaseJobs } from '../release-jobs.service';
import { type BuildProgress } from '../release-progress.service';
import { ReleaseRequests } from '../release-requests.service';
import { type ReleaseRow } from '../release-row';
import { ReleaseStore } from '../release-store.service';

const WAIT_MS = 500;
const STEPS: Readonly<Record<BuildProgress['step'], string>> = {
  read: 'Reading the people of the force',
  count: 'Counting and rounding',
  audit: 'Auditing',
  repair: 'Hiding cells that would give others away',
  write: 'Storing the release',
};

/** `muster release build`: builds the release of a quarter in this process and waits for it. */
export const RELEASE_BUILD: Command = {
  path: 'release build',
  usage: 'release build --force CODE --period YYYY-Qn [--as USERNAME]',
  summary: 'Builds the release of a calendar quarter: counts, rounds, audits. Somebody else approves it.',
  options: { force: { type: 'string' }, period: { type: 'string' }, as: { type: 'string' } },
  async run(context, positionals, { force, period, as }) {
    const { app, print } = context;
    if (typeof force !== 'string' || positionals.length > 0) return badUsage('name one force', this.usage);
    const quarter = quarterSchema.safeParse(period);
    if (!quarter.success) return badUsage('name a calendar quarter, such as 2026-Q1', this.usage);
    const actor = await terminalActor(app, as, ['analyst']);
    if (!actor.ok) return actor;
    const opened = await open(context, { force, period: quarter.data }, actor.value);
    if (!opened.ok) return opened;
    const row = await finished(context, opened.value);
    const { id, state, builtBy, asAt, policy } = row;
    print(JSON.stringify({ id, state, force: row.force, period: row.period, asAt, policy, builtBy }));
    if (state === 'failed') return refuse('release-failed', row.message);
    if (state === 'breached') return refuse('release-breached', row.message);
    return ok(undefined);
  },
};

/** A build of the same quarter that a process left behind is taken up again. */
async function open(
  { app, note }: CommandContext,
  request: ReleaseRequest,
  actor: string,
): Promise<Result<ReleaseRow, Refusal>> {
  const opened = await app.get(ReleaseRequests).build(request, actor);
  if (opened.ok || opened.refusal.code !== 'release-exists') return opened;
  const waiting = await app.get(ReleaseStore).waiting(request.force);
  if (waiting?.period !== request.period || !isUnfinished(waiting)) return opened;
  note('This release is being built already; waiting for it.');
  return ok(waiting);
}

/** Builds, or waits for the process that does, and goes on where that one ends. */
async function finished({ app, note }: CommandContext, row: ReleaseRow): Promise<ReleaseRow> {
  let said = '';
  const tell = ({ step, done, of }: BuildProgress) => {
    const percent = of > 1 ? ` ${Math.floor((100 * done) / of)} %` : '';
    const sentence = `${STEPS[step]}${percent}`;
    if (sentence !== said) note(sentence);
    said = sentence;
  };
  for (;;) {
    await app.get(ReleaseJobs).run(row.id, tell);
    const now = (await app.get(ReleaseStore).find(row.id)) ?? row;
    if (!isUnfinished(now)) return now;
    await pause(WAIT_MS);
  }
}

function isUnfinished({ state }: ReleaseRow): boolean {
  return state === 'building' || state === 'auditing';
}
