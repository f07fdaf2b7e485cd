import { ok } from '@muster/domain';
import { badUsage } from '../../platform/commands/bad-usage';
import { type Command } from '../../platform/commands/command';
import { CUSTODY_OPTIONS, CUSTODY_WHO, custodyActor } from '../custody/custody-actor';
import { Certificates } from './certificates.service';

/** `muster cases certificates`: proof of every case that is gone, which leads to no person. */
export const CERTIFICATES: Command = {
  path: 'cases certificates',
  summary:
    'Lists certificates of erasure, newest first: reference, day, by whom, entries, retention rule and hash of the last digest; separated by tabs.',
  usage: `cases certificates ${CUSTODY_WHO}`,
  options: CUSTODY_OPTIONS,
  async run(context, positionals, by) {
    if (positionals.length > 0) return badUsage('no words are expected', CERTIFICATES.usage);
    const actor = await custodyActor(context, by, ['dpo']);
    if (!actor.ok) return actor;
    for (const each of await context.app.get(Certificates).list(actor.value.id)) {
      const { reference, erasedOn, entries, policy, chain } = each;
      context.print([reference, erasedOn, each.by, entries, policy, chain].join('\t'));
    }
    return ok(undefined);
  },
};
