import { type Command } from '../../platform/commands/command';
import { RELEASE_BUILD } from './release-build.command';
import { RELEASE_DECISIONS } from './release-decision.commands';
import { RELEASE_EXPORT } from './release-export.command';
import { RELEASE_SHOW } from './release-show.commands';

export const RELEASE_COMMANDS: readonly Command[] = [
  RELEASE_BUILD,
  ...RELEASE_DECISIONS,
  ...RELEASE_SHOW,
  RELEASE_EXPORT,
];
