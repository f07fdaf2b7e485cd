import { type BoardFact, type BoardNumber, type PublishedRow } from '@muster/contracts';
import { type Asked } from '../answers/asked';
import { DECLARED } from '../answers/categories-of';
import { hasDeclared } from '../answers/counted-share';
import { type Category } from '../answers/category';
import { placesOf } from '../answers/places-of';
import { stockShares } from '../answers/stock-shares';
import { type ReleasedFigures } from '../release/released-figures';
import { boardNumber } from './board-number';
import { groupOf } from './group-of';
import { reportedType } from './reported-type';

export type ShareFact = Extract<BoardFact, { readonly fact: 'share' }>;

/** Shares of the groups of a question beside the population, each as a fact, against `earlier`: the rows of the section
 *  `representation` of the page of readers. Nobody without an answer, and no group that the lattice does not have. */
export function shareFacts(asked: Asked, earlier: ReleasedFigures | undefined): readonly ShareFact[] {
  const section = stockShares(asked, 'representation', placesOf(asked, false), earlier);
  if (!section) return [];
  return asked.groups.flatMap((group) => {
    const row = section.rows.find((each) => each.group[asked.measured.id] === group.code);
    return row && !row.undeclared ? [factOf(asked, group, row, earlier)] : [];
  });
}

function factOf(
  asked: Asked,
  group: Category,
  { figures: columns, group: place, verdict, change }: PublishedRow,
  earlier: ReleasedFigures | undefined,
): ShareFact {
  const { reading, workforceType, measured } = asked;
  const stock = { workforceType, measure: 'stock', period: null } as const;
  const number = (column: string, unit: BoardNumber['unit']) =>
    boardNumber(columns[column], unit, reading.figures, {
      ...{ page: 'representation', section: 'representation', column, row: place },
      cells: [{ [measured.id]: group.code }, hasDeclared(measured) ? { [measured.id]: DECLARED } : {}].map(
        (coords) => ({ figures: reading.figures, address: { ...stock, coords } }),
      ),
    });
  const share = number('share', 'share');
  const population = columns['population'];
  const { baseline } = reading;
  return {
    fact: 'share',
    workforceType: reportedType(asked),
    group: groupOf(asked, group),
    share,
    population:
      baseline && population?.status === 'shown'
        ? {
            ...{ value: population.value, unit: 'share' },
            source: { kind: 'population', baseline: baseline.id, label: baseline.label, code: group.code },
          }
        : null,
    gap: number('gap', 'points'),
    missing: share ? null : (columns['share'] ?? null),
    verdict,
    change,
    since: earlier && share ? earlier.meta.asAt : null,
  };
}
