import { type CategoryLists } from '../values/category-lists';
import { type CellReader } from '../values/cell-reader';
import { codeBook } from '../values/code-book';
import { CodedReader } from '../values/coded-reader';
import { type KnownCategory, knownCategories } from '../values/known-categories';
import { RankReader } from '../values/rank-reader';
import { NOT_RECORDED } from '../vocabulary';
import { closedResolver } from './closed-resolver';
import { type CodeTarget } from './code-target';
import { openResolver } from './open-resolver';

/** How the values of one dimension are read. */
export interface CodedSource {
  readonly values: Readonly<Record<string, string>>;
  readonly blank?: string | undefined;
}

/** Reader of one coded column. Ranks are looked up on the ladder of the row's workforce type first, whose vocabulary id
 *  `typeOf` answers; everything else among the known categories; where there are none, the list is open. */
export function codedCellReader(
  request: CategoryLists,
  target: CodeTarget,
  source: CodedSource,
  typeOf: () => number,
): CellReader {
  const { dimension, vocabulary } = target;
  const blank = (): number => vocabulary.idOf(dimension, source.blank ?? NOT_RECORDED);
  const closed = (...lists: (readonly KnownCategory[])[]): CellReader =>
    new CodedReader(closedResolver(target, codeBook(lists, source.values)), blank);

  const known = knownCategories(request, dimension);
  if (known === undefined) return new CodedReader(openResolver(target, codeBook([], source.values)), blank);
  if (dimension !== 'rank') return closed(known);
  return new RankReader(typeOf, (type) => {
    const workforceType = vocabulary.codesOf('workforce-type')[type - 1];
    const own = request.ladders.filter((ladder) => ladder.workforceType === workforceType);
    return closed(
      known,
      own.flatMap(({ ranks }) => ranks),
    );
  });
}
