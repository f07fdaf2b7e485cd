import { type ThemeAction, themeActionNewsSchema, themeActionRequestSchema } from '@muster/contracts';
import { ok, type Refusal, type Result } from '@muster/domain';
import { namedActor } from '../access/named-actor';
import { badUsage } from '../platform/commands/bad-usage';
import { type Command, type CommandContext } from '../platform/commands/command';
import { ThemeActions } from './theme-actions.service';

const WRITER = 'analyst or plan lead';

const ADD: Command = {
  path: 'you-said add',
  summary: 'Writes down what is done about a theme, by which post, and how one will see that it helped.',
  usage: 'you-said add THEME --force CODE --action TEXT --owner POST --measure TEXT --as USERNAME',
  options: {
    ...{ force: { type: 'string' }, action: { type: 'string' }, owner: { type: 'string' } },
    ...{ measure: { type: 'string' }, as: { type: 'string' } },
  },
  async run(context, [theme, ...more], { as, ...given }) {
    const request = themeActionRequestSchema.safeParse({ theme, ...given });
    if (!request.success || more.length > 0) {
      return badUsage('a theme, an action, an owner and a measure are needed', ADD.usage);
    }
    const actor = await namedActor(context.app, as, ['analyst', 'plan-lead'], WRITER);
    if (!actor.ok) return actor;
    return printed(context, await context.app.get(ThemeActions).add(request.data, actor.value));
  },
};

const CHANGE: Command = {
  path: 'you-said change',
  summary: 'Writes down what became of an action; nothing before is changed.',
  usage:
    'you-said change ID --state planned|under-way|done|stopped --moved not-yet-known|better|no-clear-change|worse --as-at DATE [--note TEXT] --as USERNAME',
  options: {
    ...{ state: { type: 'string' }, moved: { type: 'string' }, 'as-at': { type: 'string' } },
    ...{ note: { type: 'string' }, as: { type: 'string' } },
  },
  async run(context, [id, ...more], { as, state, moved, 'as-at': asAt, note = '' }) {
    const news = themeActionNewsSchema.safeParse({ state, moved, asAt, note });
    if (id === undefined || !news.success || more.length > 0) {
      return badUsage('an action, its state, whether the measure moved, and a day are needed', CHANGE.usage);
    }
    const actor = await namedActor(context.app, as, ['analyst', 'plan-lead'], WRITER);
    if (!actor.ok) return actor;
    return printed(context, await context.app.get(ThemeActions).change(id, news.data, actor.value));
  },
};

const LIST: Command = {
  path: 'you-said list',
  summary: 'Lists what is done about themes: id, theme, state, whether the measure moved, action; by tabs.',
  usage: 'you-said list --force CODE',
  options: { force: { type: 'string' } },
  async run({ app, print }, more, { force }) {
    if (more.length > 0 || typeof force !== 'string') return badUsage('a force is needed', LIST.usage);
    const found = await app.get(ThemeActions).list(force);
    if (!found.ok) return found;
    const lines = found.value.map(({ id, theme, news: [last], action }) =>
      [id, theme, last?.state ?? 'planned', last?.moved ?? 'not-yet-known', action].join('\t'),
    );
    if (lines.length > 0) print(lines.join('\n'));
    return ok(undefined);
  },
};

export const YOU_SAID_COMMANDS: readonly Command[] = [ADD, CHANGE, LIST];

function printed(
  { print }: Pick<CommandContext, 'print'>,
  outcome: Result<ThemeAction, Refusal>,
): Result<void, Refusal> {
  if (!outcome.ok) return outcome;
  print(JSON.stringify(outcome.value, null, 2));
  return ok(undefined);
}
