import { packRequestSchema, quarterSchema } from '@muster/contracts';
import { ok } from '@muster/domain';
import { terminalActor } from '../../access/terminal-actor';
import { badUsage } from '../../platform/commands/bad-usage';
import { type Command } from '../../platform/commands/command';
import { onlyForce } from '../../published/only-force';
import { PackBuilds } from '../pack-builds.service';
import { exportPack } from './export-pack';

/** `muster pack build`: puts a pack together, keeps it as a draft, and writes its files. */
export const PACK_BUILD: Command = {
  path: 'pack build',
  usage:
    'pack build --audience ID --period YYYY-Qn --out DIR [--force CODE] [--meeting YYYY-MM-DD] [--as USERNAME]',
  summary: 'Builds the pack of a forum as a draft and writes it: HTML, ODS, CSV. Somebody else approves it.',
  options: {
    ...{ audience: { type: 'string' }, period: { type: 'string' }, out: { type: 'string' } },
    ...{ force: { type: 'string' }, meeting: { type: 'string' }, as: { type: 'string' } },
  },
  async run(context, positionals, { audience, period, out, force, meeting, as }) {
    const { app, callerDir, print } = context;
    if (typeof audience !== 'string' || typeof out !== 'string' || positionals.length > 0) {
      return badUsage('name a forum and a folder', this.usage);
    }
    const quarter = quarterSchema.safeParse(period);
    if (!quarter.success) return badUsage('name a calendar quarter, such as 2026-Q1', this.usage);
    const day = packRequestSchema.shape.meeting.safeParse(meeting);
    if (!day.success) return badUsage('write the day of the meeting as 2026-02-24', this.usage);
    const actor = await terminalActor(app, as, ['analyst']);
    if (!actor.ok) return actor;
    const code = typeof force === 'string' ? ok(force) : await onlyForce(app);
    if (!code.ok) return code;
    const request = {
      ...{ force: code.value, audience, period: quarter.data },
      ...(day.data === undefined ? {} : { meeting: day.data }),
    };
    const built = await app.get(PackBuilds).build(request, actor.value);
    if (!built.ok) return built;
    const { id, state, hash } = built.value;
    const files = await exportPack(app, id, { callerDir, out, actor: actor.value });
    if (!files.ok) return files;
    print(JSON.stringify({ id, state, hash, ...request, folder: out, files: files.value }));
    return ok(undefined);
  },
};
