import { type BodyOf, type EntryBody } from '@muster/case-protocol';

/** What is written with the close. Words go into messages, which are removed with the narrative: the outcome is coded and
 *  stays a year longer. */
export function lastEntries(
  summary: string,
  helped: string,
  outcome: Omit<BodyOf<'outcome'>, 'kind'>,
): readonly EntryBody[] {
  const said = helped.trim();
  return [
    { kind: 'message', text: summary.trim() },
    ...(said === '' ? [] : [{ kind: 'message', text: `Did it help? ${said}` } as const]),
    { kind: 'outcome', ...outcome, helped: '' },
  ];
}
