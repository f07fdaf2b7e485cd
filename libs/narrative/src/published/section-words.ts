import { type PublishedSection } from '@muster/contracts';
import { eventWords } from '../event-rates/event-words';
import { groupPeople } from '../words/group-people';

/** What the people of a section did and with whom they are compared. */
export interface SectionWords {
  /** `left`, `were promoted`; null of people in post. */
  readonly past: string | null;
  readonly infinitive: string | null;
  /** `White officers`; null where nothing is compared. */
  readonly comparator: string | null;
  /** Whether it is well to meet the event; nothing else turns a ratio round. */
  readonly eventIs: 'wanted' | 'unwanted';
}

/** The words of a section's measure. A comparator is named by the label of its row. */
export function sectionWords(section: PublishedSection): SectionWords {
  const { measure, measured, people, rows, comparator: code } = section;
  const label = rows.find(({ group }) => group[measured] === code)?.labels[measured];
  const event =
    measure === 'joiners' || measure === 'leavers' || measure === 'promotions' ? eventWords(measure) : null;
  return {
    past: event?.past ?? null,
    infinitive: event?.infinitive ?? null,
    comparator: code === null ? null : groupPeople(label ?? code, people),
    eventIs: measure === 'leavers' ? 'unwanted' : 'wanted',
  };
}
