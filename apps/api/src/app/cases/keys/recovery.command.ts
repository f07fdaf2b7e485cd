import { ok } from '@muster/domain';
import { decidingActor } from '../../access/case-roles/deciding-actor';
import { badUsage } from '../../platform/commands/bad-usage';
import { type Command } from '../../platform/commands/command';
import { readRecoveryFile } from './read-recovery-file';
import { RecoveryKeys } from './recovery-keys.service';

const USAGE =
  'keys recovery FILE --as USERNAME --code CODE --and USERNAME --and-code CODE [--force CODE] [--replace]';

/** `muster keys recovery FILE`: installs the public file of a ceremony. Two people, each a data protection officer or key
 *  custodian with a code of their second factor, because to this key every new case is encrypted. */
export const INSTALL_RECOVERY: Command = {
  path: 'keys recovery',
  usage: USAGE,
  summary:
    'Installs the public file of a ceremony, by two people; from then on new cases are encrypted to it as well.',
  options: {
    as: { type: 'string' },
    code: { type: 'string' },
    and: { type: 'string' },
    'and-code': { type: 'string' },
    force: { type: 'string' },
    replace: { type: 'boolean' },
  },
  async run(context, [name, ...more], { as, code, and, 'and-code': andCode, force, replace }) {
    if (name === undefined || more.length > 0 || typeof as !== 'string' || typeof and !== 'string') {
      return badUsage('name the file and two people', USAGE);
    }
    const file = readRecoveryFile(context.callerDir, name);
    if (!file.ok) return file;
    const first = await decidingActor(context, as, code);
    if (!first.ok) return first;
    const second = await decidingActor(context, and, andCode);
    if (!second.ok) return second;
    const installed = await context.app.get(RecoveryKeys).install(file.value, [first.value, second.value], {
      ...{ force: typeof force === 'string' ? force : null, replace: replace === true },
    });
    if (!installed.ok) return installed;
    const { force: of, isNew } = installed.value;
    context.print(
      `${of}: ${isNew ? 'installed' : 'was installed already'}: ${file.value.recipient}. Compare it with the printed shares.`,
    );
    return ok(undefined);
  },
};
