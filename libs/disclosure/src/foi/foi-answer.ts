import { type PublishedAnswer, type PublishedSection } from '@muster/contracts';
import { WORKFORCE_TYPES, type WorkforceType } from '@muster/domain';
import { answerFrom } from '../answers/answer-from';
import { type Asked } from '../answers/asked';
import { categoriesOf } from '../answers/categories-of';
import { declarationSection } from '../answers/declaration-section';
import { dimensionOf } from '../answers/dimension-of';
import { leftOutNote } from '../answers/left-out-note';
import { type Reading } from '../answers/reading';
import { type DisclosedTable } from '../release/disclosed-table';
import { type FoiPart, type FoiTable } from './foi-definition';
import { foiSection } from './foi-section';

const NO_PART = 'The release has none of the figures of this table.';

/** A standing table out of a release: one section for each of its parts and workforce type that the lattice of the role has.
 *  Which sections there are depends on definitions and never on people. */
export function foiAnswer(reading: Reading, table: FoiTable): DisclosedTable<PublishedAnswer> {
  const types = WORKFORCE_TYPES.filter((type) => reading.figures.meta.dimensions[type] !== undefined);
  const found = types.flatMap((type) =>
    table.parts.flatMap((part): { readonly asked: Asked; readonly section: PublishedSection }[] => {
      const asked = askedOf(reading, type, part);
      const section = asked && sectionOfPart(asked, part);
      return section ? [{ asked, section }] : [];
    }),
  );
  const [first] = found;
  const about = first?.asked ?? emptyQuestion(reading, types[0] ?? 'officer');
  const others = types.filter((type) => type !== about.workforceType);
  return answerFrom(
    'foi',
    about,
    found.map(({ section }) => section),
    [table.title, ...(first ? [] : [NO_PART]), ...others.flatMap((type) => leftOutNote(reading, type))],
  );
}

function askedOf(reading: Reading, workforceType: WorkforceType, { by, flow }: FoiPart): Asked | null {
  const dimensions = by.map((id) => dimensionOf(reading.figures, workforceType, id));
  const measured = dimensions.at(-1);
  if (!measured || dimensions.includes(undefined)) return null;
  return {
    ...{ reading, workforceType, measured, where: {}, earlier: undefined, flow: flow ?? null },
    groups: categoriesOf(measured, 'main'),
    others: dimensions
      .slice(0, -1)
      .flatMap((dimension) =>
        dimension ? [{ dimension, categories: categoriesOf(dimension, 'main') }] : [],
      ),
  };
}

function sectionOfPart(asked: Asked, part: FoiPart): PublishedSection | null {
  const id = `${asked.workforceType}-${part.id}`;
  if (part.show === 'counts') return foiSection(asked, part, id);
  const section = declarationSection(asked, undefined);
  return section && { ...section, id };
}

function emptyQuestion(reading: Reading, workforceType: WorkforceType): Asked {
  const measured = { id: 'ethnicity', label: 'Ethnicity', leaves: [], groups: [] };
  return {
    reading,
    workforceType,
    measured,
    groups: [],
    others: [],
    where: {},
    earlier: undefined,
    flow: null,
  };
}
