import { type Command } from '../platform/commands/command';
import { IMPORT_THEMES } from './import-themes.command';
import { QUERY_REASONS } from './query-reasons.command';
import { YOU_SAID_COMMANDS } from './you-said.commands';

export const REASONS_COMMANDS: readonly Command[] = [IMPORT_THEMES, QUERY_REASONS, ...YOU_SAID_COMMANDS];
