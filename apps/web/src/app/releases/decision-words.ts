import { type DecisionWords } from '../ui/decision-form';
import { type DecisionKind } from './release-decisions';

export const DECISION_WORDS: Readonly<Record<DecisionKind, DecisionWords>> = {
  approve: {
    button: 'Approve',
    question: 'Approve this release?',
    happens: [
      'You say that you have read the report, and that these figures may leave the team.',
      'Readers see no change until the release is published.',
      'Your name stands with the release.',
    ],
    yes: 'Yes, approve it',
    done: 'The release is approved. It can be published now.',
    tone: '',
  },
  publish: {
    button: 'Publish',
    question: 'Publish this release?',
    happens: [
      'Plan leads, the board and staff networks are moved to this release at once.',
      'Its figures can never be changed. A correction comes with the next release.',
      'No release of this quarter or an earlier one can be built afterwards.',
    ],
    yes: 'Yes, publish it',
    done: 'Readers now read this release.',
    tone: '',
  },
  archive: {
    button: 'Archive',
    question: 'Take this release from its readers?',
    happens: [
      'Readers go back to the newest release that is left. If there is none, they see no figures.',
      'The release cannot be published again, and its quarter cannot be built again.',
      'What readers have seen or saved stays with them.',
    ],
    yes: 'Yes, archive it',
    done: 'The release is archived. Readers no longer see it.',
    tone: 'govuk-button--warning',
  },
  discard: {
    button: 'Discard',
    question: 'Discard this release?',
    happens: ['Its cells are dropped. Readers see no change.', 'You can build the quarter again.'],
    yes: 'Yes, discard it',
    done: 'The release is discarded. Readers see no change.',
    tone: 'govuk-button--warning',
  },
};
