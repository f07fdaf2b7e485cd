import { type INestApplicationContext } from '@nestjs/common';
import { isReferenceDate, ok, refuse, type Refusal, type Result } from '@muster/domain';
import { type EventRequest } from '@muster/ingest';
import { openFile } from '../files/open-file';
import { badUsage } from '../platform/commands/bad-usage';
import { type Command, type CommandContext } from '../platform/commands/command';
import { refuseFile } from '../platform/commands/refuse-file';
import { EventFeedLifecycle } from './event-feed-lifecycle.service';
import { type EventFeedRow, toFeedDetail } from './event-feed-row';
import { EventReceiver } from './event-receiver.service';
import { readEventMappingArgument } from './read-event-mapping-argument';
import { Reconciler } from './reconciler.service';

const USAGE =
  'import events FILE --force CODE [--mapping FILE.json|ID] [--from YYYY-MM-DD --to YYYY-MM-DD] [--issues-json]';
const ACTOR = 'command-line';

type OptionValue = string | boolean | readonly string[] | undefined;

/** Screens a file of events and, when it has no errors, lets it count at once. Standard output carries the receipt with
 *  everything that contradicts the snapshots (or, with `--issues-json`, the problems of a refused file); standard error one
 *  line per warning or contradiction, or one line that says no. */
export const IMPORT_EVENTS: Command = {
  path: 'import events',
  summary:
    'Loads joiners, leavers, promotions and moves. It asks nothing; "muster import undo" takes it back.',
  usage: USAGE,
  options: {
    force: { type: 'string' },
    mapping: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    'issues-json': { type: 'boolean' },
  },
  async run(context, [name, ...rest], options) {
    const { force, mapping: mappingName } = options;
    if (name === undefined || rest.length > 0) return badUsage('name one file', USAGE);
    if (typeof force !== 'string') return badUsage('say whose events it lists with --force', USAGE);
    const period = periodOf(options['from'], options['to']);
    if (!period.ok) return period;
    const mapping = await readEventMappingArgument(
      context,
      typeof mappingName === 'string' ? mappingName : 'standard',
    );
    if (!mapping.ok) return mapping;
    const file = await openFile(context.callerDir, name);
    if (!file.ok) return file;
    const received = await context.app.get(EventReceiver).receive({
      force,
      mapping: mapping.value,
      period: period.value,
      actor: ACTOR,
      bytes: file.value.bytes,
    });
    if (!received.ok) return received;
    const confirmed = await confirm(context.app, received.value);
    return confirmed.ok ? finish(context, confirmed.value, options['issues-json'] === true) : confirmed;
  },
};

async function confirm(
  app: INestApplicationContext,
  feed: EventFeedRow,
): Promise<Result<EventFeedRow, Refusal>> {
  return feed.state === 'ready' ? app.get(EventFeedLifecycle).confirm(feed.id, ACTOR) : ok(feed);
}

async function finish(
  context: CommandContext,
  feed: EventFeedRow,
  issuesAsJson: boolean,
): Promise<Result<void, Refusal>> {
  const refused = refuseFile(context, feed.issues, issuesAsJson);
  if (refused) return refused;
  if (feed.duplicate_of !== null) context.note('This file counts already. Nothing of it was stored again.');
  const detail = toFeedDetail(feed, await context.app.get(Reconciler).ofFeed(feed));
  for (const { code, message, repair } of feed.issues) context.note(`warning: ${code}: ${message} ${repair}`);
  for (const { code, message, repair } of detail.reconciliation?.contradictions ?? []) {
    context.note(`contradiction: ${code}: ${message} ${repair}`);
  }
  context.print(JSON.stringify(detail, null, 2));
  return ok(undefined);
}

function periodOf(from: OptionValue, to: OptionValue): Result<EventRequest['period'], Refusal> {
  if (from === undefined && to === undefined) return ok(null);
  if (typeof from !== 'string' || typeof to !== 'string')
    return badUsage('give both --from and --to, or neither', USAGE);
  if (!isReferenceDate(from) || !isReferenceDate(to)) {
    return refuse('invalid-date', 'The days of the period must be real days written like 2026-03-31.');
  }
  return ok({ from, to });
}
