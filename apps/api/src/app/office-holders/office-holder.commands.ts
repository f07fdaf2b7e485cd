import { type OfficeHolder } from '@muster/contracts';
import { ok, refuse, type Refusal, type Result } from '@muster/domain';
import { namedActor } from '../access/named-actor';
import { badUsage } from '../platform/commands/bad-usage';
import { type Command, type CommandContext } from '../platform/commands/command';
import { OfficeHolders } from './office-holders.service';

const OPTIONS = { force: { type: 'string' }, as: { type: 'string' } } as const;

const PROPOSE: Command = {
  path: 'office-holder propose',
  summary: "Proposes somebody who may open the office-holders' list; a second person confirms.",
  usage: 'office-holder propose USERNAME --force CODE --office TEXT --as USERNAME',
  options: { ...OPTIONS, office: { type: 'string' } },
  async run(context, [username, ...more], { force, office, as }) {
    if (
      username === undefined ||
      more.length > 0 ||
      typeof force !== 'string' ||
      typeof office !== 'string' ||
      office.trim().length < 3 ||
      office.length > 80
    ) {
      return badUsage('a username, a force and an office of 3 to 80 characters', PROPOSE.usage);
    }
    const actor = await named(context, as);
    if (!actor.ok) return actor;
    const holders = context.app.get(OfficeHolders);
    return said(context, await holders.propose({ force, username, office }, actor.value), 'is proposed');
  },
};

const CONFIRM = decision('confirm', 'Confirms an office-holder whom somebody else proposed.', 'is confirmed');
const END = decision('end', 'Ends a proposal or an office.', 'is no office-holder any more');

const LIST: Command = {
  path: 'office-holder list',
  summary: 'Lists the office-holders of a force: username, state, office, name; separated by tabs.',
  usage: 'office-holder list --force CODE',
  options: { force: { type: 'string' } },
  async run({ app, print }, more, { force }) {
    if (more.length > 0 || typeof force !== 'string') return badUsage('a force is needed', LIST.usage);
    const found = await app.get(OfficeHolders).list(force);
    if (!found.ok) return found;
    const lines = found.value.map((holder) =>
      [holder.username, stateOf(holder), holder.office, holder.displayName].join('\t'),
    );
    if (lines.length > 0) print(lines.join('\n'));
    return ok(undefined);
  },
};

/** There so that whoever looks for it is told. */
const QUERY: Command = {
  path: 'query office-list',
  summary:
    "Refuses: the office-holders' list is for the screen of those who are named in it, and is never printed.",
  usage: 'query office-list',
  options: {},
  run() {
    return Promise.resolve(
      refuse(
        'screen-only',
        "the office-holders' list is shown on the screen only; sign in as an office-holder.",
      ),
    );
  },
};

export const OFFICE_HOLDER_COMMANDS: readonly Command[] = [PROPOSE, CONFIRM, END, LIST, QUERY];

function decision(verb: 'confirm' | 'end', summary: string, what: string): Command {
  return {
    path: `office-holder ${verb}`,
    summary,
    usage: `office-holder ${verb} USERNAME --force CODE --as USERNAME`,
    options: OPTIONS,
    async run(context, [username, ...more], { force, as }) {
      if (username === undefined || more.length > 0 || typeof force !== 'string') {
        return badUsage('a username and a force are needed', this.usage);
      }
      const actor = await named(context, as);
      if (!actor.ok) return actor;
      const holders = context.app.get(OfficeHolders);
      return said(context, await holders[verb]({ force, username }, actor.value), what);
    },
  };
}

function stateOf({ confirmedBy, endedAt }: OfficeHolder): string {
  if (endedAt !== null) return 'ended';
  return confirmedBy === null ? 'proposed' : 'confirmed';
}

/** Two different people decide, so the terminal alone does not. */
function named({ app }: CommandContext, as: unknown): Promise<Result<string, Refusal>> {
  return namedActor(app, as, ['analyst', 'dpo'], 'analyst or data protection officer');
}

function said(
  { print }: CommandContext,
  outcome: Result<OfficeHolder, Refusal>,
  what: string,
): Result<void, Refusal> {
  if (!outcome.ok) return outcome;
  print(`${outcome.value.username} ${what}.`);
  return ok(undefined);
}
