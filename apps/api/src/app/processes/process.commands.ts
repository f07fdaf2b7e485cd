import { IMPORT_STAGES } from './import-stages.command';
import { QUERY_FUNNEL } from './query-funnel.command';
import { QUERY_STAGES } from './query-stages.command';

export const PROCESS_COMMANDS = [IMPORT_STAGES, QUERY_STAGES, QUERY_FUNNEL] as const;
