import { refuse, stageMappingSchema } from '@muster/domain';
import { CountFileLifecycle } from '../count-files/count-file-lifecycle.service';
import { countFileOutcome } from '../count-files/count-file-outcome';
import { mappingOfFile } from '../count-files/mapping-of-file';
import { openFile } from '../files/open-file';
import { badUsage } from '../platform/commands/bad-usage';
import { type Command } from '../platform/commands/command';
import { conflictsOfStages } from './conflicts-of-stages';
import { splitPeriod } from './split-period';
import { StageReceiver } from './stage-receiver.service';

const USAGE =
  'import stages FILE --force CODE --process ID --period FROM..TO [--mapping FILE.json] [--reason TEXT] [--issues-json]';
const ACTOR = 'command-line';

/** Checks a file about a process and, when it has no errors, publishes it at once. `--reason` is needed to replace counts
 *  of the same period. */
export const IMPORT_STAGES: Command = {
  path: 'import stages',
  summary:
    'Loads counts by stage of a process, or rows of applicants, of which only the counts are kept. "muster import undo" takes it back.',
  usage: USAGE,
  options: {
    force: { type: 'string' },
    process: { type: 'string' },
    period: { type: 'string' },
    mapping: { type: 'string' },
    reason: { type: 'string' },
    'issues-json': { type: 'boolean' },
  },
  async run(context, [name, ...rest], options) {
    const { force, process, mapping: mappingName, reason } = options;
    const period = splitPeriod(options['period']);
    if (name === undefined || rest.length > 0 || typeof force !== 'string' || typeof process !== 'string') {
      return badUsage('name one file, the force and the process', USAGE);
    }
    if (!period) return refuse('invalid-period', 'Write the period like 2025-04-01..2026-03-31.');
    const named = typeof mappingName === 'string' ? mappingName : undefined;
    const mapping = mappingOfFile(context.callerDir, named, stageMappingSchema);
    if (!mapping.ok) return mapping;
    const file = await openFile(context.callerDir, name);
    if (!file.ok) return file;
    const received = await context.app
      .get(StageReceiver)
      .receive({ force, process, ...period, mapping: mapping.value, actor: ACTOR, bytes: file.value.bytes });
    if (!received.ok) return received;
    const { id, state } = received.value;
    const asJson = options['issues-json'] === true;
    if (state !== 'ready') return countFileOutcome(context, received.value, asJson);
    const lifecycle = context.app.get(CountFileLifecycle);
    const decision = { kind: 'stages', id, actor: ACTOR } as const;
    const why = typeof reason === 'string' ? reason : undefined;
    const published = await lifecycle.confirm(decision, why, conflictsOfStages);
    if (published.ok) return countFileOutcome(context, published.value, asJson);
    await lifecycle.discard(decision);
    return published;
  },
};
