import { type PublishedAnswer, type PublishedSection } from '@muster/contracts';
import { DISCLOSE, DisclosedTable } from '../release/disclosed-table';
import { type Asked } from './asked';
import { leftOutNote } from './left-out-note';

const ROUNDED =
  'Every released count is rounded to a multiple of 5. A value of 15 means about 15: usually within 2 of it, never more than 6 out. What is worked out from several counts can be further out.';

/** Puts the sections of a page together and marks them as figures that may leave. A section that the lattice of the role
 *  does not have is null and left out; a note names the dimensions that the release has not got at all. */
export function answerFrom(
  page: PublishedAnswer['page'],
  { reading, workforceType }: Pick<Asked, 'reading' | 'workforceType'>,
  sections: readonly (PublishedSection | null)[],
  notes: readonly string[] = [],
): DisclosedTable<PublishedAnswer> {
  const { figures, words } = reading;
  const { meta } = figures;
  return DisclosedTable[DISCLOSE]<PublishedAnswer>({
    page,
    role: meta.role,
    force: meta.force,
    release: {
      id: meta.id,
      period: meta.quarter.id,
      periodLabel: meta.quarter.label,
      asAt: meta.asAt,
      publishedAt: meta.publishedAt,
      policy: meta.policy,
    },
    sections: sections.filter((section) => section !== null),
    about: {
      forceName: words.forceName,
      synthetic: words.synthetic,
      workforceType,
      notes: [
        ...(words.synthetic ? ['The people of this force are invented.'] : []),
        ROUNDED,
        ...leftOutNote(reading, workforceType),
        ...notes,
      ],
      annotations: [...(words.annotations ?? [])],
      codeVersion: words.codeVersion,
    },
  });
}
