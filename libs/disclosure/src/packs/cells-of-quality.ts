import { type PublishedSection } from '@muster/contracts';
import { WORKFORCE_TYPES, type WorkforceType } from '@muster/domain';
import { type TracedPlace } from '@muster/packs';
import { DECLARED } from '../answers/categories-of';
import { hasDeclared } from '../answers/counted-share';
import { dimensionOf } from '../answers/dimension-of';
import { type Reading } from '../answers/reading';
import { type Coords, type LatticeDimension } from '../lattice/lattice';
import { type ReleasedFigures } from '../release/released-figures';
import { declaredCounts } from '../quality/declared-counts';
import { type CellPlace } from './cell-place';

const EVERYBODY = ['all', 'of'];
const MISSING = ['refused', 'missing'];

/** Cells of a declaration rate (those with an answer, or those without where a release counts only these, and everybody) and
 *  of a verdict under a supposition (the group, those without an answer, and whom it is a share of). */
export function cellsOfQuality(
  reading: Reading,
  workforceType: WorkforceType,
  section: PublishedSection,
  at: Omit<TracedPlace, 'section'>,
): readonly CellPlace[] {
  if (section.kind === 'bounds') return cellsOfBounds(reading.figures, workforceType, section, at);
  const { characteristic = '', 'workforce-type': type, ...part } = at.group;
  const ofType = WORKFORCE_TYPES.find((each) => each === type) ?? workforceType;
  const figures =
    at.asAt === null
      ? newestTelling(reading, ofType, characteristic)
      : reading.published.find(({ meta }) => meta.asAt === at.asAt);
  const dimension = figures && dimensionOf(figures, ofType, characteristic);
  if (!figures || !dimension) return [];
  const declared = declaredOf(dimension);
  const codes = MISSING.includes(at.column) ? missingOf(dimension) : declared;
  const places = codes.map((code): Coords => ({ ...part, [characteristic]: code }));
  const coords = EVERYBODY.includes(at.column)
    ? [part]
    : MISSING.includes(at.column)
      ? places
      : at.column === 'people' && hasDeclared(dimension)
        ? places
        : [...places, part];
  // A figure that is shown is made of cells that are: the others of the list took no part in it.
  return coords
    .map((each) => stock(figures, ofType, each))
    .filter(({ address }) => figures.cell(address)?.status === 'ok');
}

/** The last release that tells who has declared, as `declarationFacts` finds it; else the last with the characteristic. */
function newestTelling(
  { published }: Reading,
  workforceType: WorkforceType,
  characteristic: string,
): ReleasedFigures | undefined {
  const tells = (figures: ReleasedFigures) => {
    const counts = declaredCounts(figures, workforceType, characteristic, {}, { refusals: {} });
    return counts !== null && [counts.declared, counts.notRecorded].some(({ status }) => status !== 'absent');
  };
  return (
    published.findLast(tells) ??
    published.findLast((each) => dimensionOf(each, workforceType, characteristic) !== undefined)
  );
}

/** Where a release has no count of everybody with an answer, that is everybody less those without. */
function declaredOf(dimension: LatticeDimension): readonly string[] {
  return hasDeclared(dimension) ? [DECLARED] : missingOf(dimension);
}

function missingOf({ leaves, groups }: LatticeDimension): readonly string[] {
  const codes = leaves.filter(({ undeclared }) => undeclared).map(({ code }) => code);
  return groups.some(({ code }) => code === 'unknown') ? ['unknown', ...codes] : codes;
}

function cellsOfBounds(
  figures: ReleasedFigures,
  workforceType: WorkforceType,
  { measured }: PublishedSection,
  { group, column }: Omit<TracedPlace, 'section'>,
): readonly CellPlace[] {
  const { assumption, [measured]: code = '' } = group;
  const part: readonly Coords[] = [
    { [measured]: code },
    ...(assumption === 'all' ? [{ [measured]: 'unknown' }] : []),
  ];
  const whole: Coords = assumption === 'declared' ? { [measured]: DECLARED } : {};
  const coords = column === 'people' ? part : EVERYBODY.includes(column) ? [whole] : [...part, whole];
  return coords.map((each) => stock(figures, workforceType, each));
}

function stock(figures: ReleasedFigures, workforceType: WorkforceType, coords: Coords): CellPlace {
  return { figures, address: { workforceType, measure: 'stock', period: null, coords } };
}
