import { ACCOUNT_COMMANDS } from './app/access/account.commands';
import { DEMO_CODE } from './app/access/demo-code.command';
import { CASE_ROLE_COMMANDS } from './app/access/case-roles/case-role.commands';
import { AUDIT_VERIFY } from './app/access/audit.commands';
import { AGGREGATE_COMMANDS } from './app/aggregates/aggregate.commands';
import { ATTACK } from './app/attack/attack.command';
import { ATTRITION_COMMANDS } from './app/attrition/attrition.commands';
import { IMPORT_BASELINE } from './app/baselines/import-baseline.command';
import { ALLOCATION_COMMANDS } from './app/cases/allocation/allocation.commands';
import { BREAK_GLASS_COMMANDS } from './app/cases/break-glass/break-glass.commands';
import { CERTIFICATES } from './app/cases/erasure/certificates.command';
import { HOLD_COMMANDS } from './app/cases/holds/hold.commands';
import { CASE_UPKEEP_COMMANDS } from './app/cases/jobs/case-upkeep.commands';
import { CEREMONY } from './app/cases/keys/ceremony.command';
import { INSTALL_RECOVERY } from './app/cases/keys/recovery.command';
import { COMMITMENT_COMMANDS } from './app/commitments/commitment.commands';
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
import { FOI_COMMANDS } from './app/foi/foi.commands';
import { ANNOTATION_COMMANDS } from './app/annotations/annotation.commands';
import { GRANT_COMMANDS } from './app/grants/grant.commands';
import { OFFICE_HOLDER_COMMANDS } from './app/office-holders/office-holder.commands';
import { PACK_COMMANDS } from './app/packs/commands/pack.commands';
import { BACKUP } from './app/platform/backup/backup.command';
import { EXPORT_KEYS, IMPORT_KEYS } from './app/platform/backup/keys.command';
import { RESTORE } from './app/platform/backup/restore.command';
import { type BareCommand, type Command } from './app/platform/commands/command';
import { PROCESS_COMMANDS } from './app/processes/process.commands';
import { PROGRESSION_COMMANDS } from './app/progression/progression.commands';
import { QUERY_PROJECTION } from './app/projection/query-projection.command';
import { IMPORT_SNAPSHOT } from './app/snapshots/commands/import-snapshot.command';
import { IMPORT_UNDO } from './app/snapshots/commands/import-undo.command';
import { PSEUDONYMISE } from './app/pseudonyms/pseudonymise.command';
import { QUALITY_COMMANDS } from './app/quality/quality.commands';
import { REASONS_COMMANDS } from './app/reasons/reasons.commands';
import { RELEASE_COMMANDS } from './app/releases/commands/release.commands';
import { REHEARSE } from './app/rehearsal/rehearse.command';
import { QUERY_BOARD_POSITION } from './app/board/query-board-position.command';
import { QUERY_OVERLAP } from './app/representation/query-overlap.command';
import { QUERY_REPRESENTATION } from './app/representation/query-representation.command';
import { QUERY_SHARE_CHANGE } from './app/share-change/query-share-change.command';
import { STANDARDISATION_COMMANDS } from './app/standardisation/query-standardisation.commands';
import { SIGNAL_COMMANDS } from './app/signals/signals.commands';

/** Every command of `muster`; each lives in the folder of its feature. */
export const COMMANDS: readonly (Command | BareCommand)[] = [
  ...ACCOUNT_COMMANDS,
  ...CASE_ROLE_COMMANDS,
  DEMO_CODE,
  ...FOI_COMMANDS,
  ...ANNOTATION_COMMANDS,
  ...GRANT_COMMANDS,
  ...OFFICE_HOLDER_COMMANDS,
  ...CASE_UPKEEP_COMMANDS,
  ...ALLOCATION_COMMANDS,
  ...HOLD_COMMANDS,
  ...BREAK_GLASS_COMMANDS,
  CERTIFICATES,
  AUDIT_VERIFY,
  BACKUP,
  RESTORE,
  EXPORT_KEYS,
  IMPORT_KEYS,
  CEREMONY,
  INSTALL_RECOVERY,
  PSEUDONYMISE,
  REHEARSE,
  ATTACK,
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
  QUERY_BOARD_POSITION,
  QUERY_OVERLAP,
  QUERY_REPRESENTATION,
  ...QUALITY_COMMANDS,
  ...FLOW_COMMANDS,
  QUERY_SHARE_CHANGE,
  ...STANDARDISATION_COMMANDS,
  ...SIGNAL_COMMANDS,
  ...ATTRITION_COMMANDS,
  ...PROGRESSION_COMMANDS,
  QUERY_PROJECTION,
  ...PROCESS_COMMANDS,
  ...AGGREGATE_COMMANDS,
  QUERY_RECONCILIATION,
  QUERY_COMPARATORS,
  ...REASONS_COMMANDS,
  ...COMMITMENT_COMMANDS,
  ...RELEASE_COMMANDS,
  ...PACK_COMMANDS,
];
