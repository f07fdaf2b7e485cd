import { undoCommand } from '../count-files/undo-command';
import { IMPORT_AGGREGATES } from './import-aggregates.command';
import { QUERY_AGGREGATES } from './query-aggregates.command';

export const AGGREGATE_COMMANDS = [
  IMPORT_AGGREGATES,
  undoCommand('aggregates', 'published totals'),
  QUERY_AGGREGATES,
] as const;
