import { sensitiveGrantRequestSchema } from '@muster/contracts';
import { ok, type Refusal, type Result } from '@muster/domain';
import { namedActor } from '../access/named-actor';
import { badUsage } from '../platform/commands/bad-usage';
import { type Command, type CommandContext } from '../platform/commands/command';
import { SensitiveGrants } from './sensitive-grants.service';

const ADD: Command = {
  path: 'grant add',
  summary: 'Lets an analyst count by a sensitive characteristic for a time.',
  usage:
    'grant add USERNAME --dimension religion|orientation|disability|gender --until YYYY-MM-DD --purpose TEXT --as DPO',
  options: {
    dimension: { type: 'string' },
    until: { type: 'string' },
    purpose: { type: 'string' },
    as: { type: 'string' },
  },
  async run(context, [username, ...more], { dimension, until, purpose, as }) {
    const request = sensitiveGrantRequestSchema.safeParse({ username, dimension, until, purpose });
    if (!request.success || more.length > 0) {
      return badUsage('a username, a characteristic, a day and a purpose of 10 to 200 characters', ADD.usage);
    }
    const actor = await officer(context, as);
    if (!actor.ok) return actor;
    const added = await context.app.get(SensitiveGrants).add(request.data, actor.value);
    if (!added.ok) return added;
    context.print(added.value.id);
    return ok(undefined);
  },
};

const LIST: Command = {
  path: 'grant list',
  summary:
    'Lists the grants: id, username, characteristic, first and last day, whether valid, purpose; separated by tabs.',
  usage: 'grant list',
  options: {},
  async run({ app, print }) {
    const grants = await app.get(SensitiveGrants).list();
    const lines = grants.map(({ id, username, dimension, from, until, valid, purpose }) =>
      [id, username, dimension, from, until, valid ? 'valid' : 'ended', purpose].join('\t'),
    );
    if (lines.length > 0) print(lines.join('\n'));
    return ok(undefined);
  },
};

const END: Command = {
  path: 'grant end',
  summary: 'Ends a grant before its last day.',
  usage: 'grant end ID --as DPO',
  options: { as: { type: 'string' } },
  async run(context, [id, ...more], { as }) {
    if (id === undefined || more.length > 0) return badUsage('the id of a grant is needed', END.usage);
    const actor = await officer(context, as);
    if (!actor.ok) return actor;
    const ended = await context.app.get(SensitiveGrants).end(id, actor.value);
    if (!ended.ok) return ended;
    context.print('The grant has ended.');
    return ok(undefined);
  },
};

export const GRANT_COMMANDS: readonly Command[] = [ADD, LIST, END];

/** The trail must name a data protection officer, so the terminal alone gives no grant. */
function officer({ app }: CommandContext, as: unknown): Promise<Result<string, Refusal>> {
  return namedActor(app, as, ['dpo'], 'data protection officer');
}
