import { ok, refuse } from '@muster/domain';
import { DefinitionsService } from '../../definitions/definitions.service';
import { badUsage } from '../../platform/commands/bad-usage';
import { type Command } from '../../platform/commands/command';
import { LedgerRebuilder } from '../ledger-rebuilder.service';

/** Works the whole ledger of a force out again from the kept snapshots, compares, and changes nothing. */
export const LEDGER_CHECK: Command = {
  path: 'ledger check',
  summary:
    'Works out all spells and flows of a force again and compares them with what is stored; changes nothing.',
  usage: 'ledger check --force CODE',
  options: { force: { type: 'string' } },
  async run({ app, print }, positionals, { force }) {
    if (typeof force !== 'string' || positionals.length > 0) return badUsage('name one force', this.usage);
    if (!(await app.get(DefinitionsService).force(force)))
      return refuse('unknown-force', `There is no force ${force}; "muster define" adds one.`);
    const checked = await app.get(LedgerRebuilder).check(force);
    if (!checked.ok) return checked;
    print(JSON.stringify(checked.value, null, 2));
    if (checked.value.differences === 0) return ok(undefined);
    return refuse(
      'ledger-differs',
      'The stored ledger is not what the snapshots make. "muster ledger rebuild" puts it right.',
    );
  },
};
