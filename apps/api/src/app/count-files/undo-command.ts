import { ok } from '@muster/domain';
import { badUsage } from '../platform/commands/bad-usage';
import { type Command } from '../platform/commands/command';
import { CountFileLifecycle } from './count-file-lifecycle.service';
import { type CountFileKind } from './count-file-row';

/** The command that takes published counts of a kind back. */
export function undoCommand(kind: CountFileKind, what: string): Command {
  const usage = `import ${kind} undo ID [--reason TEXT]`;
  return {
    path: `import ${kind} undo`,
    summary: `Takes ${what} back: what they had replaced counts again, and the history keeps both.`,
    usage,
    options: { reason: { type: 'string' } },
    async run({ app, print }, [id, ...rest], { reason }) {
      if (id === undefined || rest.length > 0) {
        return badUsage('name one import', usage);
      }
      const why = typeof reason === 'string' ? reason : 'Undone on the command line';
      const undone = await app.get(CountFileLifecycle).undo({ kind, id, actor: 'command-line' }, why);
      if (!undone.ok) return undone;
      print(JSON.stringify({ id, state: undone.value.state, restored: undone.value.supersedes }, null, 2));
      return ok(undefined);
    },
  };
}
