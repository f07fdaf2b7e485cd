import { refuse, type Result } from '@muster/domain';
import { type CommitmentRefusal } from './commitments.errors';

/** The refusal of a text that says how many people there are: networks read it beside rounded figures. */
export function numberOfPeople(): Result<never, CommitmentRefusal> {
  return refuse(
    'commitment-number',
    'a text says how many people there are. Leave the number out: it comes from the figures.',
  );
}
