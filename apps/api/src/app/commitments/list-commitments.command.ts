import { type CommitmentRegister } from '@muster/contracts';
import { ok, refuse } from '@muster/domain';
import { commitmentsCsv, toCsv } from '@muster/narrative';
import { terminalActor } from '../access/terminal-actor';
import { badUsage } from '../platform/commands/bad-usage';
import { type Command } from '../platform/commands/command';
import { CommitmentRegisters } from './commitment-register.service';

/** What the page of commitments shows. */
export const LIST_COMMITMENTS: Command = {
  path: 'commitments list',
  summary: 'The register as at a meeting: ratings with period and age, and what somebody should look at.',
  usage: 'commitments list --force CODE [--meeting DATE] [--as USERNAME] [--format text|csv|json]',
  options: {
    ...{ force: { type: 'string' }, meeting: { type: 'string' } },
    ...{ as: { type: 'string' }, format: { type: 'string' } },
  },
  async run({ app, print }, more, { force, meeting, as, format = 'text' }) {
    if (format !== 'text' && format !== 'csv' && format !== 'json') {
      return refuse('bad-usage', 'the format is text, csv or json.');
    }
    if (more.length > 0 || typeof force !== 'string')
      return badUsage('name the force', LIST_COMMITMENTS.usage);
    const actor = await terminalActor(app, as, ['analyst', 'plan-lead', 'board', 'dpo']);
    if (!actor.ok) return actor;
    const day = typeof meeting === 'string' ? meeting : null;
    const found = await app.get(CommitmentRegisters).at(force, day, 'others');
    if (!found.ok) return found;
    if (format === 'json') print(JSON.stringify(found.value, null, 2));
    else print(format === 'csv' ? toCsv(commitmentsCsv(found.value)).trimEnd() : textOf(found.value));
    return ok(undefined);
  },
};

function textOf({ totals, entries }: CommitmentRegister): string {
  const lines = entries.flatMap(({ ref, title, rating, warnings }) => [
    [ref, rating?.word ?? 'Not rated', title, rating?.told ?? ''].join('\t').trimEnd(),
    ...warnings.map(({ message }) => `\t! ${message}`),
  ]);
  return (
    [...totals.map(({ sentences }) => sentences.join(' ')), ...lines].join('\n') || 'No commitments yet.'
  );
}
