import { DEFINE } from './app/definitions/define.command';
import { type Command } from './app/platform/commands/command';

/** Every command of `muster`; each lives in the folder of its feature. */
export const COMMANDS: readonly Command[] = [DEFINE];
