import { type Said } from './said';
import { told } from './told';

/** Sentences one after the other, with a space between two. */
export function saidTogether(sentences: readonly Said[]): Said {
  return sentences.flatMap((said, at) => (at === 0 ? said : told` ${said}`));
}
