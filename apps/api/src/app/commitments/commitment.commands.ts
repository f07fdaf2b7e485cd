import {
  type CommitmentRegister,
  commitmentRequestSchema,
  evidenceRequestSchema,
  ratingRequestSchema,
  type RegisterEntry,
} from '@muster/contracts';
import { ok, refuse, type Refusal, type Result } from '@muster/domain';
import { namedActor } from '../access/named-actor';
import { badUsage } from '../platform/commands/bad-usage';
import { type Command, type CommandContext } from '../platform/commands/command';
import { CommitmentEditor } from './commitment-editor.service';
import { CommitmentRegisters } from './commitment-register.service';
import { IMPORT_COMMITMENTS } from './import-commitments.command';
import { LIST_COMMITMENTS } from './list-commitments.command';

const WRITER = 'analyst or plan lead';
const TEXT = { type: 'string' } as const;

const RATE: Command = {
  path: 'commitments rate',
  summary: 'Adds a rating for a period to the history of a commitment.',
  usage: 'commitments rate REF green|amber|red --force CODE --period "Q2 2025/26" --as USERNAME',
  options: { force: TEXT, period: TEXT, as: TEXT },
  async run(context, [ref, rating, ...more], { force, period, as }) {
    const entry = await entryOf(context, force, ref);
    if (!entry.ok) return entry;
    const { version } = entry.value;
    const request = ratingRequestSchema.safeParse({ force, ref, rating, period, version });
    if (!request.success || more.length > 0)
      return badUsage('a reference, a rating and a period are needed', RATE.usage);
    const actor = await namedActor(context.app, as, ['analyst', 'plan-lead'], WRITER);
    if (!actor.ok) return actor;
    return printed(context, await context.app.get(CommitmentEditor).rate(request.data, actor.value));
  },
};

const SET: Command = {
  path: 'commitments set',
  summary: 'Adds a commitment, or changes what is given of one; targets come by file or in the browser.',
  usage:
    'commitments set REF --force CODE [--title TEXT] [--kind commitment|recommendation] [--owner POST] [--forum TEXT] [--next-step TEXT] [--due DATE] --as USERNAME',
  options: {
    ...{ force: TEXT, title: TEXT, kind: TEXT, owner: TEXT, forum: TEXT, 'next-step': TEXT },
    ...{ due: TEXT, as: TEXT },
  },
  async run(context, [ref, ...more], { force, as, 'next-step': nextStep, ...given }) {
    const found = await registerOf(context, force);
    if (!found.ok) return found;
    const before = found.value.entries.find((entry) => entry.ref === ref);
    const { owner, forum, due, target, measures = [], version = 0 } = before ?? {};
    const request = commitmentRequestSchema.safeParse({
      ...{ force, ref, version, target: target ?? undefined, kind: before?.kind ?? 'commitment' },
      ...{ owner: owner ?? null, forum: forum ?? null, due: due ?? null },
      ...{ title: before?.title, nextStep: before?.nextStep ?? null },
      ...given,
      ...(nextStep === undefined ? {} : { nextStep }),
      measures: measures.map(({ id, address }) => ({ id, address })),
    });
    if (!request.success || more.length > 0) return badUsage('a reference and a title are needed', SET.usage);
    const actor = await namedActor(context.app, as, ['analyst', 'plan-lead'], WRITER);
    if (!actor.ok) return actor;
    return printed(context, await context.app.get(CommitmentEditor).save(request.data, actor.value));
  },
};

const EVIDENCE: Command = {
  path: 'commitments evidence',
  summary: 'Adds a piece of evidence that answers one reference or several.',
  usage: 'commitments evidence REF ... --force CODE --text TEXT [--link URL] [--section TEXT] --as USERNAME',
  options: { force: TEXT, text: TEXT, link: TEXT, section: TEXT, as: TEXT },
  async run(context, refs, { force, text, link = null, section = null, as }) {
    const given = { force, id: null, version: 0, text, link, section, refs };
    const request = evidenceRequestSchema.safeParse(given);
    if (!request.success || refs.length === 0)
      return badUsage('references and a text are needed', EVIDENCE.usage);
    const actor = await namedActor(context.app, as, ['analyst', 'plan-lead'], WRITER);
    if (!actor.ok) return actor;
    return printed(context, await context.app.get(CommitmentEditor).saveEvidence(request.data, actor.value));
  },
};

export const COMMITMENT_COMMANDS: readonly Command[] = [
  IMPORT_COMMITMENTS,
  LIST_COMMITMENTS,
  SET,
  RATE,
  EVIDENCE,
];

async function registerOf(
  { app }: Pick<CommandContext, 'app'>,
  force: unknown,
): Promise<Result<CommitmentRegister, Refusal>> {
  return app.get(CommitmentRegisters).at(typeof force === 'string' ? force : '', null, 'others');
}

async function entryOf(
  context: Pick<CommandContext, 'app'>,
  force: unknown,
  ref: string | undefined,
): Promise<Result<RegisterEntry, Refusal>> {
  const register = await registerOf(context, force);
  if (!register.ok) return register;
  const entry = register.value.entries.find((each) => each.ref === ref);
  return entry ? ok(entry) : refuse('unknown-commitment', 'there is no commitment with this reference.');
}

function printed(
  { print }: Pick<CommandContext, 'print'>,
  outcome: Result<string, Refusal>,
): Result<void, Refusal> {
  if (!outcome.ok) return outcome;
  print(JSON.stringify({ written: outcome.value }));
  return ok(undefined);
}
