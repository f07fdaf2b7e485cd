import { type PackMoveKind } from '@muster/packs';
import { type DecisionWords } from '../ui/decision-form';

export const PACK_MOVE_WORDS: Readonly<Record<PackMoveKind, DecisionWords>> = {
  freeze: {
    button: 'Freeze',
    question: 'Freeze this pack?',
    happens: [
      'Muster puts it together once more. It is frozen only if nothing has changed.',
      'From then on nothing of it changes.',
      'A second person then approves it.',
    ],
    yes: 'Yes, freeze it',
    done: 'The pack is frozen. A second person can approve it now.',
    tone: '',
  },
  approve: {
    button: 'Approve',
    question: 'Approve this pack?',
    happens: [
      'You say that you have read it, and that it may go to its readers.',
      'Readers see no change until the pack is published.',
      'Your name stands with the pack.',
    ],
    yes: 'Yes, approve it',
    done: 'The pack is approved. It can be published now.',
    tone: '',
  },
  publish: {
    button: 'Publish',
    question: 'Publish this pack?',
    happens: [
      'Its readers can read it at once.',
      'An earlier pack of the same forum and quarter goes to the archive.',
    ],
    yes: 'Yes, publish it',
    done: 'The pack is published.',
    tone: '',
  },
  archive: {
    button: 'Withdraw',
    question: 'Withdraw this pack?',
    happens: [
      'Staff networks and external scrutiny no longer see it. The board finds it in the archive.',
      'It cannot be published again.',
      'What readers have saved stays with them.',
    ],
    yes: 'Yes, withdraw it',
    done: 'The pack is in the archive.',
    tone: 'govuk-button--warning',
  },
  discard: {
    button: 'Discard',
    question: 'Discard this pack?',
    happens: ['Its content is dropped. Readers see no change.', 'You can build it again.'],
    yes: 'Yes, discard it',
    done: 'The pack is discarded.',
    tone: 'govuk-button--warning',
  },
};
