import { sentenceCase } from '../words/sentence-case';
import { type Said } from './said';

/** What is said with a capital at its beginning. */
export function saidCapital(said: Said): Said {
  return said.map((run, at) => (at === 0 ? { ...run, text: sentenceCase(run.text) } : run));
}
