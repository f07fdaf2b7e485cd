import { isReferenceDate, ok, refuse, type Refusal, type Result } from '@muster/domain';
import { type ReferenceMode } from '@muster/ingest';
import { openFile } from '../../files/open-file';
import { badUsage } from '../../platform/commands/bad-usage';
import { type Command, type CommandContext } from '../../platform/commands/command';
import { calendarDay } from '../../platform/calendar-day';
import { CLOCK } from '../../platform/tokens';
import { readMappingArgument } from '../../snapshots/commands/read-mapping-argument';
import { ObjectionLists, type ReadList } from '../objection-lists.service';
import { finishWithholding } from './finish-withholding';

const USAGE =
  'import objections FILE --force CODE [--mapping FILE.json|ID | --column NAME] [--mode staff-number|pre] [--received-on DATE]';

/** Records the notices of a list and withholds at once. Standard output says how many rows were read, never whom they
 *  match. */
export const IMPORT_OBJECTIONS: Command = {
  path: 'import objections',
  summary:
    'Records who gave notice that characteristics must not be processed: a list of references, one a row.',
  usage: USAGE,
  options: {
    force: { type: 'string' },
    mapping: { type: 'string' },
    column: { type: 'string' },
    mode: { type: 'string' },
    'received-on': { type: 'string' },
  },
  async run(context, [name, ...rest], options) {
    const { force, 'received-on': asked } = options;
    if (name === undefined || rest.length > 0) return badUsage('name one file', USAGE);
    if (typeof force !== 'string') return badUsage('say which force it is about with --force', USAGE);
    const receivedOn = typeof asked === 'string' ? asked : calendarDay(context.app.get<() => Date>(CLOCK)());
    if (!isReferenceDate(receivedOn)) {
      return refuse('invalid-date', 'The day of receipt must be a real day written like 2026-03-31.');
    }
    const reading = await readingOf(context, options);
    if (!reading.ok) return reading;
    const file = await openFile(context.callerDir, name);
    if (!file.ok) return file;
    const { bytes } = file.value;
    const list = { force, receivedOn, bytes, actor: 'command-line', ...reading.value };
    const loaded = await context.app.get(ObjectionLists).load(list);
    if (!loaded.ok) return loaded;
    return finish(context, loaded.value);
  },
};

async function finish(context: CommandContext, { force, recorded, rows, issues }: ReadList) {
  if (!recorded) {
    for (const { code, message, rows: named = [] } of issues) {
      context.note(`${code}: ${message}${named.length > 0 ? ` Rows: ${named.join(', ')}.` : ''}`);
    }
    const [first] = issues.filter(({ severity }) => severity === 'error');
    return refuse(
      first?.code ?? 'list-refused',
      `${first?.message ?? ''} ${first?.repair ?? ''} Nothing was recorded.`,
    );
  }
  for (const { code, message } of issues) context.note(`warning: ${code}: ${message}`);
  const withholding = await finishWithholding(context, force);
  context.print(JSON.stringify({ force, rows, withholding }, null, 2));
  return ok(undefined);
}

async function readingOf(
  context: CommandContext,
  { mapping, column, mode }: Parameters<Command['run']>[2],
): Promise<Result<{ column?: string; mode?: ReferenceMode }, Refusal>> {
  const modes: readonly ReferenceMode[] = ['staff-number', 'pre'];
  const known = modes.find((each) => each === mode);
  if (mode !== undefined && known === undefined) return badUsage('--mode is staff-number or pre', USAGE);
  const said = known === undefined ? {} : { mode: known };
  if (typeof mapping !== 'string') return ok({ ...said, ...(typeof column === 'string' ? { column } : {}) });
  if (column !== undefined) return badUsage('give --mapping or --column, not both', USAGE);
  const read = await readMappingArgument(context, mapping);
  if (!read.ok) return read;
  return ok({ column: read.value.person.column, mode: read.value.person.mode, ...said });
}
