import { type ShellTexts } from './shell-specs';

/** Texts around every page in English. */
export const EN_SHELL: ShellTexts = {
  'shell.skip': 'Skip to main content',
  'shell.menu': 'Menu',
  'shell.pages': 'Pages',
  'shell.language': 'Language',
  'shell.password': 'change your password',
  'shell.sign-out': 'Sign out',
  'shell.about-data': 'About this data',
  'shell.synthetic': 'Synthetic data.',
  'shell.invented': 'its people and their figures are invented.',
  'shell.confidential':
    'Figures about people are confidential. Share them only with those who may see them, and never copy them to personal devices.',
  'shell.methods': 'How figures are worked out',
  'shell.definitions': 'Definitions',
  'shell.baselines': 'Baselines',
  'shell.talk': 'Talk request',
};
