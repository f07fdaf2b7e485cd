import { type PackDocument, type PublishedAnswer } from '@muster/contracts';
import { WORKFORCE_TYPES } from '@muster/domain';
import { composePack, type PackPart, type TracedAnswer } from '@muster/packs';
import { type Reading } from '../answers/reading';
import { DISCLOSE, DisclosedTable } from '../release/disclosed-table';
import { cellsOfFigure } from './cells-of-figure';
import { type PackContent, type PackContents } from './pack-contents';
import { statePosition } from './state-position';

/** A pack out of figures that have passed the gate, with the cells of each of its numbers, as something that may leave. */
export function disclosePack(
  reading: Reading,
  { contents, ...sources }: PackContents,
): DisclosedTable<PackDocument> {
  const parts = contents.map((content) => partOf(reading, content));
  return DisclosedTable[DISCLOSE](composePack({ ...sources, parts }));
}

function partOf(reading: Reading, content: PackContent): PackPart {
  switch (content.kind) {
    case 'figures':
    case 'annex':
    case 'quality':
      return { kind: content.kind, answers: content.answers.map((answer) => traced(reading, answer)) };
    case 'reasons':
      return { kind: content.kind, reasons: content.reasons.toJSON() };
    case 'position':
      return { kind: content.kind, groups: statePosition(content.position.toJSON()) };
    case 'commitments':
      return content;
    default:
      return content satisfies never;
  }
}

/** A standing table has sections of several workforce types, which their ids begin with. */
function traced(reading: Reading, table: DisclosedTable<PublishedAnswer>): TracedAnswer {
  const answer = table.toJSON();
  return {
    answer,
    cellsOf: (place) => {
      const type =
        WORKFORCE_TYPES.find((each) => place.section.id.startsWith(`${each}-`)) ??
        WORKFORCE_TYPES.find((each) => each === answer.about.workforceType);
      return type ? cellsOfFigure(reading, type, place) : [];
    },
  };
}
