import { ok, refuse } from '@muster/domain';
import { DefinitionsService } from '../../definitions/definitions.service';
import { badUsage } from '../../platform/commands/bad-usage';
import { type Command } from '../../platform/commands/command';
import { LedgerRebuilder } from '../ledger-rebuilder.service';

const ACTOR = 'command-line';

/** Works the whole ledger of a force out again, for example after a rank ladder was corrected. */
export const LEDGER_REBUILD: Command = {
  path: 'ledger rebuild',
  summary:
    'Works out all spells and flows of a force again from its snapshots, and notes which dates changed.',
  usage: 'ledger rebuild --force CODE',
  options: { force: { type: 'string' } },
  async run({ app, print }, positionals, { force }) {
    if (typeof force !== 'string' || positionals.length > 0) return badUsage('name one force', this.usage);
    if (!(await app.get(DefinitionsService).force(force)))
      return refuse('unknown-force', `There is no force ${force}; "muster define" adds one.`);
    const rebuilt = await app.get(LedgerRebuilder).rebuild(force, ACTOR);
    if (!rebuilt.ok) return rebuilt;
    print(JSON.stringify({ force, snapshots: rebuilt.value }, null, 2));
    return ok(undefined);
  },
};
