import { caseAuditQuerySchema } from '@muster/contracts';
import { ok, type Refusal, refuse, type Result } from '@muster/domain';
import { namedActor } from '../../access/named-actor';
import { Accounts } from '../../access/accounts.service';
import { badUsage } from '../../platform/commands/bad-usage';
import { type Command, type CommandContext } from '../../platform/commands/command';
import { CaseAudit } from '../audit/case-audit.service';
import { writeAuditLines } from '../audit/write-audit-lines';
import { CasePolicies } from '../retention/case-policies.service';
import { CasePurge } from '../retention/case-purge.service';

const PURGE: Command = {
  path: 'cases purge',
  summary:
    'Removes what the retention file says from closed cases, or with --dry-run says how much it would remove: entries and whole cases, separated by a tab.',
  usage: 'cases purge [--dry-run] --as DPO',
  options: { 'dry-run': { type: 'boolean' }, as: { type: 'string' } },
  async run(context, positionals, { 'dry-run': isDry, as }) {
    if (positionals.length > 0) return badUsage('no words are expected', PURGE.usage);
    const actor = await officer(context, as);
    if (!actor.ok) return actor;
    const { app, print } = context;
    await app.get(CasePolicies).putInForce();
    if (isDry !== true) await app.get(CasePolicies).tell();
    const { entries, cases } =
      isDry === true ? await app.get(CasePurge).count() : await app.get(CasePurge).run();
    print(`${entries}\t${cases}`);
    return ok(undefined);
  },
};

const AUDIT: Command = {
  path: 'cases audit',
  summary: 'Prints who did what to cases and why as CSV, without content, names or references.',
  usage: 'cases audit [--party PARTY] [--action ACTION] [--from YYYY-MM-DD] [--to YYYY-MM-DD] --as DPO',
  options: {
    party: { type: 'string' },
    action: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    as: { type: 'string' },
  },
  async run(context, positionals, { as, ...filter }) {
    const query = caseAuditQuerySchema.safeParse(filter);
    if (!query.success || positionals.length > 0) {
      return badUsage('a party, an action and days written YYYY-MM-DD', AUDIT.usage);
    }
    const actor = await officer(context, as);
    if (!actor.ok) return actor;
    const account = await context.app.get(Accounts).findByUsername(actor.value);
    if (!account) return refuse('unknown-account', 'there is no account with this username.');
    const lines = await context.app.get(CaseAudit).list(account.id, query.data);
    context.print(writeAuditLines(lines).trimEnd());
    return ok(undefined);
  },
};

export const CASE_UPKEEP_COMMANDS: readonly Command[] = [PURGE, AUDIT];

/** What is said of cases is for the data protection officer alone, also at the terminal. */
function officer({ app }: CommandContext, as: unknown): Promise<Result<string, Refusal>> {
  return namedActor(app, as, ['dpo'], 'data protection officer');
}
