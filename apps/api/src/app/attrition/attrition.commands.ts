import { type Command } from '../platform/commands/command';
import { QUERY_ATTRITION } from './query-attrition.command';
import { QUERY_HAZARD } from './hazard/query-hazard.command';
import { QUERY_RETENTION } from './query-retention.command';

export const ATTRITION_COMMANDS: readonly Command[] = [QUERY_ATTRITION, QUERY_HAZARD, QUERY_RETENTION];
