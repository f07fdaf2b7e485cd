import { NO_PROOF_OF_PARITY, verdictWords } from '../words/verdict-words';
import { groupPeople } from '../words/group-people';
import { sentenceCase } from '../words/sentence-case';
import { type SupposedVerdicts } from './supposed-verdicts';
import { survives } from './survives';

/** Whether the verdict of one group would survive, in one sentence of at most 25 words; `cannot tell` is never said without
 *  what it does not mean. None where it is not shown. */
export function survivalWords(row: SupposedVerdicts, people: string): readonly string[] {
  const stays = survives(row);
  const { declared, none, all } = row.cases;
  if (stays === null || !declared.verdict || !none.verdict || !all.verdict) return [];
  const who = sentenceCase(groupPeople(row.group, people));
  const said = inWords(declared.verdict);
  const proof = [declared, none, all].some(({ verdict }) => verdict === 'cant-tell')
    ? [NO_PROOF_OF_PARITY]
    : [];
  if (stays) return [`${who}: ${said}, whatever those without an answer would have said.`, ...proof];
  return [
    `${who}: ${said} among those who declared; ${inWords(none.verdict)} if nobody else belonged, ${inWords(all.verdict)} if everybody did.`,
    ...proof,
  ];
}

function inWords(verdict: Parameters<typeof verdictWords>[0]): string {
  return verdictWords(verdict).toLowerCase();
}
