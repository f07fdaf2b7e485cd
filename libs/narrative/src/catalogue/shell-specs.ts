import { type MessageSpecs } from './parameter-kind';

/** Texts around every page. None takes a parameter, so the first page needs no more than the texts themselves. */
export const SHELL_SPECS = {
  'shell.skip': {},
  'shell.menu': {},
  'shell.pages': {},
  'shell.language': {},
  'shell.password': {},
  'shell.sign-out': {},
  'shell.about-data': {},
  'shell.synthetic': {},
  'shell.invented': {},
  'shell.confidential': {},
  'shell.methods': {},
  'shell.definitions': {},
  'shell.baselines': {},
  'shell.talk': {},
} as const satisfies MessageSpecs;

export type ShellTexts = Readonly<Record<keyof typeof SHELL_SPECS, string>>;
