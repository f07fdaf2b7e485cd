import { annotationRequestSchema } from '@muster/contracts';
import { ok } from '@muster/domain';
import { namedActor } from '../access/named-actor';
import { badUsage } from '../platform/commands/bad-usage';
import { type Command } from '../platform/commands/command';
import { Annotations } from './annotations.service';

const ADD: Command = {
  path: 'annotation add',
  summary: 'Notes what happened on a day, for charts, tables and packs.',
  usage:
    'annotation add TEXT --force CODE --day YYYY-MM-DD --kind policy|recruitment-intake|system-change|break --as USERNAME',
  options: {
    force: { type: 'string' },
    day: { type: 'string' },
    kind: { type: 'string' },
    as: { type: 'string' },
  },
  async run({ app, print }, [text, ...more], { force, day, kind, as }) {
    const request = annotationRequestSchema.safeParse({ force, day, kind, text });
    if (!request.success || more.length > 0) {
      return badUsage('a text of 5 to 120 characters, a force, a day and a kind', ADD.usage);
    }
    const actor = await namedActor(app, as, ['analyst', 'plan-lead'], 'analyst or plan lead');
    if (!actor.ok) return actor;
    const added = await app.get(Annotations).add(request.data, actor.value);
    if (!added.ok) return added;
    print(added.value.id);
    return ok(undefined);
  },
};

const LIST: Command = {
  path: 'annotation list',
  summary: 'Lists the annotations of a force: id, day, kind, whether it stands, text; separated by tabs.',
  usage: 'annotation list --force CODE',
  options: { force: { type: 'string' } },
  async run({ app, print }, rest, { force }) {
    if (typeof force !== 'string' || rest.length > 0) return badUsage('the code of a force', LIST.usage);
    const annotations = await app.get(Annotations).list(force, true);
    const lines = annotations.map(({ id, day, kind, withdrawnAt, text }) =>
      [id, day, kind, withdrawnAt === null ? 'stands' : 'withdrawn', text].join('\t'),
    );
    if (lines.length > 0) print(lines.join('\n'));
    return ok(undefined);
  },
};

const WITHDRAW: Command = {
  path: 'annotation withdraw',
  summary: 'Takes an annotation from the figures.',
  usage: 'annotation withdraw ID --as USERNAME',
  options: { as: { type: 'string' } },
  async run({ app, print }, [id, ...more], { as }) {
    if (id === undefined || more.length > 0)
      return badUsage('the id of an annotation is needed', WITHDRAW.usage);
    const actor = await namedActor(app, as, ['analyst', 'plan-lead'], 'analyst or plan lead');
    if (!actor.ok) return actor;
    const withdrawn = await app.get(Annotations).withdraw(id, actor.value);
    if (!withdrawn.ok) return withdrawn;
    print('The annotation was withdrawn.');
    return ok(undefined);
  },
};

export const ANNOTATION_COMMANDS: readonly Command[] = [ADD, LIST, WITHDRAW];
