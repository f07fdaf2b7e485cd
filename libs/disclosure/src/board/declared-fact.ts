import { type BoardFact } from '@muster/contracts';
import { type Asked } from '../answers/asked';
import { DECLARED } from '../answers/categories-of';
import { declarationSection } from '../answers/declaration-section';
import { type ReleasedFigures } from '../release/released-figures';
import { boardNumber } from './board-number';
import { reportedType } from './reported-type';

export type DeclaredFact = Extract<BoardFact, { readonly fact: 'declared' }>;

/** How many of a workforce type have declared the measured characteristic: the section `declaration` of the page of readers.
 *  Null where the release does not tell. */
export function declaredFact(asked: Asked, earlier: ReleasedFigures | undefined): DeclaredFact | null {
  const { reading, workforceType, measured } = asked;
  const [row] = declarationSection(asked, earlier)?.rows ?? [];
  if (!row) return null;
  const stock = { workforceType, measure: 'stock', period: null } as const;
  const share = boardNumber(row.figures['share'], 'share', reading.figures, {
    ...{ page: 'representation', section: 'declaration', column: 'share', row: row.group },
    cells: [{ [measured.id]: DECLARED }, {}].map((coords) => ({
      figures: reading.figures,
      address: { ...stock, coords },
    })),
  });
  return {
    ...{ fact: 'declared', workforceType: reportedType(asked), group: null, dimension: measured.id, share },
    missing: share ? null : (row.figures['share'] ?? null),
    change: row.change,
    since: earlier && share ? earlier.meta.asAt : null,
  };
}
