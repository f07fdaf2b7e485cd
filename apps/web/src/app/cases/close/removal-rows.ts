import { type CaseFile, type TalkOptions } from '@muster/contracts';
import { type EntryClass } from '@muster/domain';
import { dayInWords } from '../../case-parts/day-in-words';
import { type SummaryRow } from '../../ui/summary-list';

const WHAT: Readonly<Record<EntryClass, string>> = {
  contact: 'How to reach the colleague',
  narrative: 'What was written',
  coded: 'Themes and outcome',
};

/** What will be removed when: the days once the case is closed, the rule before. */
export function removalRows(
  { removal, held }: Pick<CaseFile, 'removal' | 'held'>,
  retention: TalkOptions['retention'],
  today: string,
): readonly SummaryRow[] {
  return retention.map((rule) => {
    const on = removal[rule.class];
    const key = WHAT[rule.class];
    if (on === null) return { key, value: rule.sentence };
    if (held) return { key, value: 'Kept while the legal hold lasts' };
    return { key, value: `${on <= today ? 'Removed on' : 'Will be removed on'} ${dayInWords(on, today)}` };
  });
}
