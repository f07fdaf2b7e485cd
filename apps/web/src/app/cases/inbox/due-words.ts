import { type CaseSummary } from '@muster/contracts';
import { dayInWords } from '../../case-parts/day-in-words';

const WHAT: Readonly<Record<string, string>> = {
  acknowledge: 'Confirm to the colleague',
  '30-days': 'Ask again after 30 days',
  '90-days': 'Ask again after 90 days',
  '180-days': 'Ask again after 180 days',
  '12-months': 'Ask once more after twelve months',
  totals: 'Send the anonymous totals',
};

/** What is due next in a case, as a sentence; being late is said in words: "Confirm to the colleague. Late: due by Friday 27
 *  November." Something that this page does not know is named by its own word. */
export function dueWords(due: CaseSummary['due'], today: string): string {
  if (due === null) return 'Nothing is due.';
  const what = WHAT[due.what] ?? due.what.replaceAll('-', ' ');
  const when = `${due.late ? 'Late: due by' : 'Due by'} ${dayInWords(due.on, today)}.`;
  return `${what.charAt(0).toUpperCase()}${what.slice(1)}. ${when}`;
}
