import { type Issue } from '../../outcomes/issue';
import { WORKFORCE_TYPES } from '../../workforce-type';
import { type EventMapping } from '../event-mapping';
import { definitionIssue } from './definition-issue';

/** A mapping of events maps workforce types to those that exist. What depends on the force (ranks, reasons for leaving,
 *  entry routes) is checked when a file is read. */
export function checkEventMapping({ id, from, to }: EventMapping): readonly Issue[] {
  const known: readonly string[] = WORKFORCE_TYPES;
  const codes = [from['workforce-type'], to['workforce-type']].flatMap((source) => {
    if (source === undefined) return [];
    return 'constant' in source ? [source.constant] : Object.values(source.values);
  });
  return [...new Set(codes)]
    .filter((code) => !known.includes(code))
    .map((code) =>
      definitionIssue(
        'unknown-category',
        `event-mapping ${id}, workforce-type: there is no code ${code}`,
        'Correct the code.',
      ),
    );
}
