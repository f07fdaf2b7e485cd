import { type ThemeActionNews } from '@muster/contracts';

/** Where an action stands, as it is read. */
export const STATE_WORDS: Readonly<Record<ThemeActionNews['state'], string>> = {
  planned: 'Planned',
  'under-way': 'Under way',
  done: 'Done',
  stopped: 'Stopped',
};

/** Whether its measure moved, as it is read. */
export const MOVE_WORDS: Readonly<Record<ThemeActionNews['moved'], string>> = {
  'not-yet-known': 'Not yet known',
  better: 'Better',
  'no-clear-change': 'No clear change',
  worse: 'Worse',
};
