import { type SnapshotState } from '@muster/contracts';
import { type TagTone } from '../ui/tag';

/** Each state of a snapshot as a word and what it means for the figures. */
export const SNAPSHOT_STATES: Readonly<
  Record<SnapshotState, { readonly word: string; readonly tone: TagTone; readonly meaning: string }>
> = {
  screening: {
    word: 'Being checked',
    tone: 'waiting',
    meaning: 'The file is being read. Nothing counts yet.',
  },
  refused: { word: 'Refused', tone: 'bad', meaning: 'The file has problems. Nothing of it was stored.' },
  ready: {
    word: 'Waiting for confirmation',
    tone: 'waiting',
    meaning: 'The file is in order. It counts once the data steward confirms it.',
  },
  publishing: {
    word: 'Being loaded',
    tone: 'waiting',
    meaning: 'The snapshot is being loaded, all of it or nothing.',
  },
  published: { word: 'Loaded', tone: 'good', meaning: 'Figures use this snapshot.' },
  superseded: {
    word: 'Replaced',
    tone: 'neutral',
    meaning: 'A corrected file of the same day took its place. It stays in the history.',
  },
  undone: {
    word: 'Taken back',
    tone: 'neutral',
    meaning: 'Figures no longer use it. It stays in the history.',
  },
  discarded: { word: 'Discarded', tone: 'neutral', meaning: 'It was checked and never loaded.' },
  failed: {
    word: 'Failed',
    tone: 'bad',
    meaning: 'It could not be loaded. The figures are as they were before.',
  },
};
