import { undoCommand } from '../count-files/undo-command';
import { IMPORT_STAGES } from './import-stages.command';
import { QUERY_STAGES } from './query-stages.command';

export const PROCESS_COMMANDS = [
  IMPORT_STAGES,
  undoCommand('stages', 'published counts by stage'),
  QUERY_STAGES,
] as const;
