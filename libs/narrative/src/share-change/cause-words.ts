import { type ShareChangeCause } from '@muster/contracts';

const WORDS: Readonly<Record<ShareChangeCause, string>> = {
  joining: 'Joining',
  leaving: 'Leaving',
  transfers: 'Transfers',
  reclassification: 'Changes of answer or classification',
  declaration: 'Answers given or withdrawn',
};

/** What a part of a change of a share goes with. The part goes with it; nothing says that it is the cause. */
export function causeWords(cause: ShareChangeCause): string {
  return WORDS[cause];
}
