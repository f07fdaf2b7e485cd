import { type ReleaseState } from '@muster/contracts';
import { type TagTone } from '../ui/tag';

/** Each state of a release as a word, and what it means for its readers. */
export const RELEASE_STATES: Readonly<
  Record<ReleaseState, { readonly word: string; readonly tone: TagTone; readonly meaning: string }>
> = {
  building: { word: 'Counting', tone: 'waiting', meaning: 'The cells are being counted and protected.' },
  auditing: {
    word: 'Auditing',
    tone: 'waiting',
    meaning: 'Muster tries to work out withheld cells, and withholds more where that succeeds.',
  },
  breached: {
    word: 'Breached',
    tone: 'bad',
    meaning: 'A withheld cell can still be worked out. Nobody can approve this release.',
  },
  built: {
    word: 'Built',
    tone: 'waiting',
    meaning: 'The audit passed. The release waits for a second person to approve it.',
  },
  approved: {
    word: 'Approved',
    tone: 'waiting',
    meaning: 'A second person agreed. Readers see nothing of it until it is published.',
  },
  published: {
    word: 'Published',
    tone: 'good',
    meaning: 'Its figures can be read. They never change.',
  },
  archived: { word: 'Archived', tone: 'neutral', meaning: 'It was published, and readers no longer see it.' },
  discarded: {
    word: 'Discarded',
    tone: 'neutral',
    meaning: 'It was never published, and its cells are gone.',
  },
  failed: { word: 'Failed', tone: 'bad', meaning: 'It could not be built. Readers see no change.' },
};
