import { type CountFileState } from '@muster/contracts';
import { type TagTone } from '../ui/tag';

/** Each state of a file of counts as a word and what it means for the figures. */
export const COUNT_FILE_STATES: Readonly<
  Record<CountFileState, { readonly word: string; readonly tone: TagTone; readonly meaning: string }>
> = {
  refused: { word: 'Refused', tone: 'bad', meaning: 'The file has problems. Nothing of it was stored.' },
  ready: {
    word: 'Waiting for confirmation',
    tone: 'waiting',
    meaning: 'The file is in order. It counts once the data steward confirms it.',
  },
  published: { word: 'Loaded', tone: 'good', meaning: 'Figures use these counts.' },
  superseded: { word: 'Replaced', tone: 'neutral', meaning: 'A corrected file counts instead of this one.' },
  undone: {
    word: 'Taken back',
    tone: 'neutral',
    meaning: 'Figures no longer use it. It stays in the history.',
  },
  discarded: { word: 'Discarded', tone: 'neutral', meaning: 'It was checked and never loaded.' },
};
