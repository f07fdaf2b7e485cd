import { type CaseRoleGrant, type FactorReset } from '@muster/contracts';
import { CASE_ROLES, isCaseRole, LISTENER_POSTS, ok, type Refusal, type Result } from '@muster/domain';
import { badUsage } from '../../platform/commands/bad-usage';
import { type Command } from '../../platform/commands/command';
import { isUuid } from '../../platform/postgres/is-uuid';
import { CaseRoles } from './case-roles.service';
import { decidingActor } from './deciding-actor';
import { FactorResets } from './factor-resets.service';

const BY = { as: { type: 'string' }, code: { type: 'string' } } as const;
const WHO = '--as USERNAME --code CODE';

const LIST: Command = {
  path: 'case-role list',
  summary: 'Lists roles of cases and resets of second factors: id, username, what, state; separated by tabs.',
  usage: 'case-role list',
  options: {},
  async run({ app, print }) {
    for (const grant of await app.get(CaseRoles).list()) {
      print([grant.id, grant.username, grant.post ?? grant.role, stateOf(grant)].join('\t'));
    }
    for (const reset of await app.get(FactorResets).list()) {
      print([reset.id, reset.username, 'second-factor', stateOf(reset)].join('\t'));
    }
    return ok(undefined);
  },
};

const PROPOSE: Command = {
  path: 'case-role propose',
  summary: 'Proposes a listener, allocator or key custodian; a second person confirms.',
  usage: `case-role propose USERNAME --role ${CASE_ROLES.join('|')} [--post ${LISTENER_POSTS.join('|')}] ${WHO}`,
  options: { ...BY, role: { type: 'string' }, post: { type: 'string' } },
  async run(context, [username, ...more], { role, post, as, code }) {
    const chosen = LISTENER_POSTS.find((each) => each === post) ?? null;
    const fits = typeof role === 'string' && isCaseRole(role) && (role === 'listener') === (chosen !== null);
    if (username === undefined || more.length > 0 || !fits || (post !== undefined && chosen === null)) {
      return badUsage('a username and a role are needed, and a post for a listener', PROPOSE.usage);
    }
    const actor = await decidingActor(context, as, code);
    if (!actor.ok) return actor;
    const proposed = await context.app.get(CaseRoles).propose({ username, role, post: chosen }, actor.value);
    return said(context.print, proposed, 'proposed');
  },
};

const CONFIRM = decision(
  'case-role confirm',
  'Confirms a role of cases that somebody else proposed.',
  CaseRoles,
  'confirm',
);
const END = decision('case-role end', 'Ends a proposal or a role of cases.', CaseRoles, 'end');

const PROPOSE_RESET: Command = {
  path: 'second-factor propose-reset',
  summary: 'Proposes to remove the second factor of somebody who lost it; a second person confirms.',
  usage: `second-factor propose-reset USERNAME ${WHO}`,
  options: BY,
  async run(context, [username, ...more], { as, code }) {
    if (username === undefined || more.length > 0) return badUsage('name one account', PROPOSE_RESET.usage);
    const actor = await decidingActor(context, as, code);
    if (!actor.ok) return actor;
    return said(
      context.print,
      await context.app.get(FactorResets).propose(username, actor.value),
      'proposed',
    );
  },
};

const CONFIRM_RESET = decision(
  'second-factor confirm-reset',
  'Removes a lost second factor, as somebody else proposed.',
  FactorResets,
  'confirm',
);
const END_RESET = decision(
  'second-factor end-reset',
  'Takes the proposal to remove a second factor back.',
  FactorResets,
  'end',
);

/** What two people decide about a third, at the terminal: each with a code of their own second factor. */
export const CASE_ROLE_COMMANDS: readonly Command[] = [
  LIST,
  PROPOSE,
  CONFIRM,
  END,
  PROPOSE_RESET,
  CONFIRM_RESET,
  END_RESET,
];

function decision(
  path: string,
  summary: string,
  service: typeof CaseRoles | typeof FactorResets,
  verb: 'confirm' | 'end',
): Command {
  return {
    path,
    summary,
    usage: `${path} ID ${WHO}`,
    options: BY,
    async run(context, [id, ...more], { as, code }) {
      if (id === undefined || more.length > 0 || !isUuid(id)) {
        return badUsage('one id is needed, as "case-role list" tells it', this.usage);
      }
      const actor = await decidingActor(context, as, code);
      if (!actor.ok) return actor;
      const decided: Result<CaseRoleGrant | FactorReset, Refusal> = await context.app
        .get<CaseRoles | FactorResets>(service)
        [verb](id, actor.value);
      return said(context.print, decided, verb === 'confirm' ? 'confirmed' : 'ended');
    },
  };
}

function stateOf({ confirmedBy, endedAt }: CaseRoleGrant | FactorReset): string {
  if (endedAt !== null) return 'ended';
  return confirmedBy === null ? 'proposed' : 'confirmed';
}

function said(
  print: (text: string) => void,
  outcome: Result<CaseRoleGrant | FactorReset, Refusal>,
  what: string,
): Result<void, Refusal> {
  if (!outcome.ok) return outcome;
  print([outcome.value.id, outcome.value.username, what].join('\t'));
  return ok(undefined);
}
