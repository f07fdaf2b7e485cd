import { type PackState } from '@muster/contracts';
import { type TagTone } from '../ui/tag';

/** Each state of a pack as a word, and what it means for its readers. */
export const PACK_STATES_IN_WORDS: Readonly<
  Record<PackState, { readonly word: string; readonly tone: TagTone; readonly meaning: string }>
> = {
  built: {
    word: 'Draft',
    tone: 'waiting',
    meaning: 'It can be looked at and built again. Readers see nothing of it.',
  },
  frozen: {
    word: 'Frozen',
    tone: 'waiting',
    meaning: 'Nothing of it changes any more. It waits for a second person to approve it.',
  },
  approved: {
    word: 'Approved',
    tone: 'waiting',
    meaning: 'A second person agreed. Readers see nothing of it until it is published.',
  },
  published: { word: 'Published', tone: 'good', meaning: 'Its readers can read it. It never changes.' },
  archived: {
    word: 'Archived',
    tone: 'neutral',
    meaning: 'It was published, and has been replaced or withdrawn.',
  },
  discarded: {
    word: 'Discarded',
    tone: 'neutral',
    meaning: 'It was never published, and its content is gone.',
  },
};
