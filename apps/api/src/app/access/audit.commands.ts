import { ok, refuse } from '@muster/domain';
import { type Command } from '../platform/commands/command';
import { AuditReader } from './audit-reader.service';

export const AUDIT_VERIFY: Command = {
  path: 'audit verify',
  summary: 'Recomputes the hash chain of the audit trail and tells the newest link, to be noted elsewhere.',
  usage: 'audit verify',
  options: {},
  async run({ app, print }) {
    const { intact, events, firstBroken, newest } = await app.get(AuditReader).verify();
    if (!intact) {
      return refuse(
        'audit-broken',
        `the audit trail does not fit from event ${firstBroken}; ${events} events were read.`,
      );
    }
    print(
      `The audit trail is whole: ${events} events.${newest ? ` Newest link: ${newest.seq} ${newest.h}` : ''}`,
    );
    return ok(undefined);
  },
};
