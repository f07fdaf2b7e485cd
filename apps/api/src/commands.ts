import { ACCOUNT_COMMANDS } from './app/access/account.commands';
import { AUDIT_VERIFY } from './app/access/audit.commands';
import { AGGREGATE_COMMANDS } from './app/aggregates/aggregate.commands';
import { ATTRITION_COMMANDS } from './app/attrition/attrition.commands';
import { IMPORT_BASELINE } from './app/baselines/import-baseline.command';
import { IMPORT_COMPARATORS } from './app/comparators/import-comparators.command';
import { QUERY_COMPARATORS } from './app/comparators/query-comparators.command';
import { DEFINE } from './app/definitions/define.command';
import { DEMO_LOAD } from './app/demo/demo-load.command';
import { LEDGER_CHECK } from './app/ledger/commands/ledger-check.command';
import { LEDGER_REBUILD } from './app/ledger/commands/ledger-rebuild.command';
import { IMPORT_OBJECTIONS } from './app/objections/commands/import-objections.command';
import { OBJECTION_COMMANDS } from './app/objections/commands/objections.commands';
import { IMPORT_EVENTS } from './app/events/import-events.command';
import { QUERY_RECONCILIATION } from './app/events/query-reconciliation.command';
import { FLOW_COMMANDS } from './app/flows/query-flows.commands';
import { BACKUP } from './app/platform/backup/backup.command';
import { EXPORT_KEYS, IMPORT_KEYS } from './app/platform/backup/keys.command';
import { RESTORE } from './app/platform/backup/restore.command';
import { type BareCommand, type Command } from './app/platform/commands/command';
import { PROCESS_COMMANDS } from './app/processes/process.commands';
import { PROGRESSION_COMMANDS } from './app/progression/progression.commands';
import { IMPORT_SNAPSHOT } from './app/snapshots/commands/import-snapshot.command';
import { IMPORT_UNDO } from './app/snapshots/commands/import-undo.command';
import { PSEUDONYMISE } from './app/pseudonyms/pseudonymise.command';
import { REHEARSE } from './app/rehearsal/rehearse.command';
import { QUERY_OVERLAP } from './app/representation/query-overlap.command';
import { QUERY_REPRESENTATION } from './app/representation/query-representation.command';
import { QUERY_SHARE_CHANGE } from './app/share-change/query-share-change.command';

/** Every command of `muster`; each lives in the folder of its feature. */
export const COMMANDS: readonly (Command | BareCommand)[] = [
  ...ACCOUNT_COMMANDS,
  AUDIT_VERIFY,
  BACKUP,
  RESTORE,
  EXPORT_KEYS,
  IMPORT_KEYS,
  PSEUDONYMISE,
  REHEARSE,
  DEFINE,
  IMPORT_BASELINE,
  IMPORT_COMPARATORS,
  DEMO_LOAD,
  IMPORT_SNAPSHOT,
  IMPORT_EVENTS,
  IMPORT_UNDO,
  LEDGER_CHECK,
  LEDGER_REBUILD,
  IMPORT_OBJECTIONS,
  ...OBJECTION_COMMANDS,
  QUERY_OVERLAP,
  QUERY_REPRESENTATION,
  ...FLOW_COMMANDS,
  QUERY_SHARE_CHANGE,
  ...ATTRITION_COMMANDS,
  ...PROGRESSION_COMMANDS,
  ...PROCESS_COMMANDS,
  ...AGGREGATE_COMMANDS,
  QUERY_RECONCILIATION,
  QUERY_COMPARATORS,
];
