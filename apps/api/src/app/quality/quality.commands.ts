import { type Command } from '../platform/commands/command';
import { QUERY_DATA_QUALITY } from './query-data-quality.command';
import { QUERY_IMPORT_PROBLEMS } from './query-import-problems.command';

/** Questions about the quality of data at the terminal. */
export const QUALITY_COMMANDS: readonly Command[] = [QUERY_DATA_QUALITY, QUERY_IMPORT_PROBLEMS];
