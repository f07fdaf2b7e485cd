import { ok } from '@muster/domain';
import { PACK_MOVE_KINDS, PACK_MOVES, type PackMoveKind } from '@muster/packs';
import { terminalActor } from '../../access/terminal-actor';
import { badUsage } from '../../platform/commands/bad-usage';
import { type Command } from '../../platform/commands/command';
import { PackDecisions } from '../pack-decisions.service';
import { toPack } from '../pack-row';

const SUMMARIES: Readonly<Record<PackMoveKind, string>> = {
  freeze: 'Freezes a draft pack: from here on nothing of it changes.',
  approve: 'Approves a pack that somebody else built; --as names an analyst, plan-lead or dpo.',
  publish: 'Sends readers to an approved pack.',
  archive: 'Takes a published pack from its readers.',
  discard: 'Drops a pack that was never published.',
};

/** `muster pack freeze|approve|publish|archive|discard ID`. */
export const PACK_MOVES_COMMANDS: readonly Command[] = PACK_MOVE_KINDS.map(move);

function move(kind: PackMoveKind): Command {
  const { roles, bySecondPerson } = PACK_MOVES[kind];
  const as = bySecondPerson ? '--as USERNAME' : '[--as USERNAME]';
  return {
    path: `pack ${kind}`,
    usage: `pack ${kind} ID ${as}`,
    summary: SUMMARIES[kind],
    options: { as: { type: 'string' } },
    async run({ app, print }, [id, ...rest], options) {
      if (id === undefined || rest.length > 0) return badUsage('name one pack', this.usage);
      const actor = await terminalActor(app, options['as'], roles);
      if (!actor.ok) return actor;
      const decided = await app.get(PackDecisions).decide(kind, id, actor.value);
      if (!decided.ok) return decided;
      print(JSON.stringify(toPack(decided.value, 'office')));
      return ok(undefined);
    },
  };
}
