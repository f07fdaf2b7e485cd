import { type INestApplicationContext } from '@nestjs/common';
import { reasonSchema } from '@muster/contracts';
import { isReferenceDate, ok, refuse, type Refusal, type Result } from '@muster/domain';
import { badUsage } from '../../platform/commands/bad-usage';
import { type Command, type CommandContext } from '../../platform/commands/command';
import { refuseFile } from '../../platform/commands/refuse-file';
import { type SnapshotRow } from '../snapshot-row';
import { SnapshotJobs } from '../snapshot-jobs.service';
import { SnapshotLifecycle } from '../snapshot-lifecycle.service';
import { SnapshotReceiver } from '../snapshot-receiver.service';
import { openFile } from '../../files/open-file';
import { LedgerWriter } from '../../ledger/ledger-writer.service';
import { bridgeWarning } from './bridge-warning';
import { chooseBridges } from './choose-bridges';
import { readBridgeArguments, type WantedBridges } from './read-bridge-arguments';
import { readMappingArgument } from './read-mapping-argument';

const USAGE =
  'import snapshot FILE --force CODE --as-at YYYY-MM-DD --mapping FILE.json|ID [--reason TEXT] [--bridge unit:OLD=NEW ...] [--accept-bridges] [--issues-json] [--yes]';
const ACTOR = 'command-line';

/** Screens a file and, when it has no errors, applies it at once. Standard output carries the receipt (or, with
 *  `--issues-json`, the problems of a refused file); standard error one line per warning, or one line that says no. */
export const IMPORT_SNAPSHOT: Command = {
  path: 'import snapshot',
  summary:
    'Loads a workforce file (CSV or TSV, plain or gzip, XLSX or ODS). It asks nothing; "muster import undo" takes it back.',
  usage: USAGE,
  options: {
    force: { type: 'string' },
    'as-at': { type: 'string' },
    mapping: { type: 'string' },
    reason: { type: 'string' },
    bridge: { type: 'string', multiple: true },
    'accept-bridges': { type: 'boolean' },
    'issues-json': { type: 'boolean' },
    yes: { type: 'boolean' },
  },
  async run(context, [name, ...rest], options) {
    const { force, 'as-at': asAt, mapping: mappingName } = options;
    if (name === undefined || rest.length > 0) return badUsage('name one file', USAGE);
    if (typeof force !== 'string') return badUsage('say which force it describes with --force', USAGE);
    if (typeof asAt !== 'string') return badUsage('say which day it describes with --as-at', USAGE);
    if (typeof mappingName !== 'string') return badUsage('say how to read it with --mapping', USAGE);
    if (!isReferenceDate(asAt)) {
      return refuse('invalid-date', 'The as-at date must be a real day written like 2026-03-31.');
    }
    const reason = readReason(options['reason']);
    if (!reason.ok) return reason;
    const bridges = readBridgeArguments(options['bridge'], options['accept-bridges'] === true);
    if (!bridges.ok) return bridges;
    const mapping = await readMappingArgument(context, mappingName);
    if (!mapping.ok) return mapping;
    const file = await openFile(context.callerDir, name);
    if (!file.ok) return file;
    const received = await context.app
      .get(SnapshotReceiver)
      .receive(
        { force, asAt, mapping: mapping.value, reason: reason.value, actor: ACTOR, ...file.value },
        'ready',
      );
    if (!received.ok) return received;
    const applied = await apply(context.app, received.value, bridges.value);
    return applied.ok ? finish(context, applied.value, options['issues-json'] === true) : applied;
  },
};

/** Sees a snapshot through to its end. The same file may be on its way already, left by a command that broke off or sent
 *  through the browser: then that one is seen through. */
async function apply(
  app: INestApplicationContext,
  row: SnapshotRow,
  wanted: WantedBridges,
): Promise<Result<SnapshotRow, Refusal>> {
  const lifecycle = app.get(SnapshotLifecycle);
  if (row.duplicate_of !== null) {
    const twin = await lifecycle.get(row.duplicate_of);
    if (!twin.ok || twin.value.state === 'published') return ok(row);
    if (twin.value.state !== 'ready') await app.get(SnapshotJobs).run(twin.value.id);
    const now = await lifecycle.get(row.duplicate_of);
    return now.ok ? apply(app, now.value, wanted) : now;
  }
  if (row.state !== 'ready') return ok(row);
  const bridges = await chooseBridges(app.get(LedgerWriter), row.id, wanted);
  if (!bridges.ok) return bridges;
  const confirmed = await lifecycle.confirm(row.id, ACTOR, bridges.value);
  if (!confirmed.ok) return confirmed;
  await app.get(SnapshotJobs).run(row.id);
  return lifecycle.get(row.id);
}

function finish(context: CommandContext, row: SnapshotRow, issuesAsJson: boolean): Result<void, Refusal> {
  if (row.state === 'published' || row.duplicate_of !== null) {
    if (row.duplicate_of !== null) context.note(row.message);
    for (const { code, message, repair } of row.issues)
      context.note(`warning: ${code}: ${message} ${repair}`);
    for (const bridge of row.change?.bridges ?? []) if (!bridge.accepted) context.note(bridgeWarning(bridge));
    context.print(JSON.stringify(receipt(row), null, 2));
    return ok(undefined);
  }
  return refuseFile(context, row.issues, issuesAsJson) ?? refuse('not-applied', row.message);
}

function readReason(given: unknown): Result<string | null, Refusal> {
  if (given === undefined) return ok(null);
  const reason = reasonSchema.safeParse(given);
  return reason.success
    ? ok(reason.data)
    : refuse('reason-unsuitable', 'Say after --reason why figures change, in 3 to 500 characters.');
}

function receipt(row: SnapshotRow) {
  return {
    id: row.id,
    force: row.force,
    asAt: row.as_at,
    state: row.state,
    revision: row.revision,
    headcount: row.headcount,
    rows: row.rows,
    warnings: row.issues,
    change: row.change,
    restates: row.restates,
    supersedes: row.supersedes,
    duplicateOf: row.duplicate_of,
  };
}
