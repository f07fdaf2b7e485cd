import { aggregateMappingSchema } from '@muster/domain';
import { CountFileLifecycle } from '../count-files/count-file-lifecycle.service';
import { countFileOutcome } from '../count-files/count-file-outcome';
import { mappingOfFile } from '../count-files/mapping-of-file';
import { openFile } from '../files/open-file';
import { badUsage } from '../platform/commands/bad-usage';
import { type Command } from '../platform/commands/command';
import { conflictsOfFigures } from './figure-conflicts';
import { FigureReceiver } from './figure-receiver.service';

const USAGE = 'import aggregates FILE [--mapping FILE.json] [--reason TEXT] [--issues-json]';
const ACTOR = 'command-line';

/** Checks a file of published totals and, when it has no errors, publishes it at once. `--reason` is needed to replace
 *  totals that are published. */
export const IMPORT_AGGREGATES: Command = {
  path: 'import aggregates',
  summary: 'Loads published totals with their parts and sources. "muster import undo" takes them back.',
  usage: USAGE,
  options: {
    mapping: { type: 'string' },
    reason: { type: 'string' },
    'issues-json': { type: 'boolean' },
  },
  async run(context, [name, ...rest], { mapping: mappingName, reason, 'issues-json': issuesJson }) {
    if (name === undefined || rest.length > 0) {
      return badUsage('name one file', USAGE);
    }
    const named = typeof mappingName === 'string' ? mappingName : undefined;
    const mapping = mappingOfFile(context.callerDir, named, aggregateMappingSchema);
    if (!mapping.ok) return mapping;
    const file = await openFile(context.callerDir, name);
    if (!file.ok) return file;
    const { bytes } = file.value;
    const received = await context.app
      .get(FigureReceiver)
      .receive({ mapping: mapping.value, actor: ACTOR, bytes });
    if (!received.ok) return received;
    const { id, state } = received.value;
    if (state !== 'ready') return countFileOutcome(context, received.value, issuesJson === true);
    const lifecycle = context.app.get(CountFileLifecycle);
    const decision = { kind: 'aggregates', id, actor: ACTOR } as const;
    const why = typeof reason === 'string' ? reason : undefined;
    const published = await lifecycle.confirm(decision, why, conflictsOfFigures);
    if (published.ok) return countFileOutcome(context, published.value, issuesJson === true);
    await lifecycle.discard(decision);
    return published;
  },
};
