import { type Command } from '../platform/commands/command';
import { QUERY_ATTRITION } from './query-attrition.command';
import { QUERY_RETENTION } from './query-retention.command';

export const ATTRITION_COMMANDS: readonly Command[] = [QUERY_ATTRITION, QUERY_RETENTION];
