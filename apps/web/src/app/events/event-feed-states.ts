import { type EventFeedState } from '@muster/contracts';
import { type TagTone } from '../ui/tag';

/** Each state of an event feed as a word and what it means. */
export const EVENT_FEED_STATES: Readonly<
  Record<EventFeedState, { readonly word: string; readonly tone: TagTone; readonly meaning: string }>
> = {
  refused: { word: 'Refused', tone: 'bad', meaning: 'The file has problems. Nothing of it was stored.' },
  ready: {
    word: 'Waiting for confirmation',
    tone: 'waiting',
    meaning: 'The file is in order. Its events count once the data steward confirms it.',
  },
  published: { word: 'Loaded', tone: 'good', meaning: 'Its events count.' },
  undone: {
    word: 'Taken back',
    tone: 'neutral',
    meaning: 'Its events no longer count. It stays in the history.',
  },
  discarded: { word: 'Discarded', tone: 'neutral', meaning: 'It was checked and never loaded.' },
};
