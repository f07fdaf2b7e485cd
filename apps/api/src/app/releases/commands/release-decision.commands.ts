import { ok } from '@muster/domain';
import { terminalActor } from '../../access/terminal-actor';
import { badUsage } from '../../platform/commands/bad-usage';
import { type Command } from '../../platform/commands/command';
import { type Decision, ReleaseDecisions } from '../release-decisions.service';
import { ReleaseRequests } from '../release-requests.service';

const DECIDERS = ['analyst', 'dpo'] as const;

/** `muster release approve|publish|archive|discard ID`. */
export const RELEASE_DECISIONS: readonly Command[] = [
  decision('approve', 'Approves a release that somebody else built; --as names an analyst or dpo.', 'needed'),
  decision('publish', 'Sends readers to an approved release.'),
  decision('archive', 'Takes a published release from its readers.'),
  decision('discard', 'Drops a release that was never published.'),
];

function decision(verb: Decision, summary: string, actorIs: 'needed' | 'optional' = 'optional'): Command {
  const as = actorIs === 'needed' ? '--as USERNAME' : '[--as USERNAME]';
  return {
    path: `release ${verb}`,
    usage: `release ${verb} ID ${as}`,
    summary,
    options: { as: { type: 'string' } },
    async run({ app, print }, [id, ...rest], options) {
      if (id === undefined || rest.length > 0) return badUsage('name one release', this.usage);
      // Who may approve is decided with the decision itself, in one statement, which tells a steward why not.
      const roles = verb === 'approve' ? (['analyst', 'dpo', 'steward'] as const) : DECIDERS;
      const actor = await terminalActor(app, options['as'], roles);
      if (!actor.ok) return actor;
      const decided = await app.get(ReleaseDecisions).decide(verb, id, actor.value);
      if (!decided.ok) return decided;
      print(JSON.stringify(await app.get(ReleaseRequests).show(decided.value)));
      return ok(undefined);
    },
  };
}
