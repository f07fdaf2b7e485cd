import { type Command } from '../../platform/commands/command';
import { PACK_BUILD } from './pack-build.command';
import { PACK_MOVES_COMMANDS } from './pack-moves.commands';
import { PACK_SHOW } from './pack-show.commands';

export const PACK_COMMANDS: readonly Command[] = [PACK_BUILD, ...PACK_MOVES_COMMANDS, ...PACK_SHOW];
