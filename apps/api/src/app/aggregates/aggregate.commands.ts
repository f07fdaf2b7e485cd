import { IMPORT_AGGREGATES } from './import-aggregates.command';
import { QUERY_AGGREGATES } from './query-aggregates.command';

export const AGGREGATE_COMMANDS = [IMPORT_AGGREGATES, QUERY_AGGREGATES] as const;
