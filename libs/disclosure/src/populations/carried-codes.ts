import { type Classification, translateCodes } from '@muster/domain';
import { HERITAGE_GROUPINGS } from '../lattice/dimensions/heritage-groupings';
import { mainGrouping } from '../lattice/dimensions/main-grouping';
import { type ReleaseSource } from '../lattice/release-source';

/** Codes of one classification as codes of the one in which a release counts; a code that cannot be carried over is not in
 *  the map, and its people count as undeclared. Where groupings know both classifications, a code goes to its counterpart
 *  in the crosswalks if that is in the same groups, otherwise to the last category in the same groups, mostly "any other",
 *  so that nobody changes the group; without groupings only to a counterpart that stands alone. No counterpart is guessed
 *  by name. */
export function carriedCodes(
  source: Pick<ReleaseSource, 'force' | 'groupings' | 'crosswalks'>,
  from: Classification,
  to: Classification,
): ReadonlyMap<string, string> {
  if (from.id === to.id) return new Map(to.categories.map(({ code }) => [code, code]));
  const placeIn = groupPlaces(source, from, to);
  const pairs = translateCodes(source.crosswalks, from.id, to.id)?.pairs ?? [];
  return new Map(
    from.categories.flatMap(({ code, state }) => {
      const counterparts = [...new Set(pairs.flatMap((pair) => (pair.from === code ? [pair.to] : [])))];
      const [only, ...more] = counterparts;
      if (!placeIn || state !== 'declared') {
        return only === undefined || more.length > 0 ? [] : [[code, only] as const];
      }
      const place = placeIn(from, code);
      const fits = (each: string) => placeIn(to, each) === place;
      const target = counterparts.find(fits) ?? to.categories.map((category) => category.code).findLast(fits);
      return target === undefined ? [] : [[code, target] as const];
    }),
  );
}

/** In which groups a code stands, as one text; null where a grouping that the release uses does not know both. */
function groupPlaces(
  source: Pick<ReleaseSource, 'force' | 'groupings'>,
  from: Classification,
  to: Classification,
): ((classification: Classification, code: string) => string) | null {
  const main = mainGrouping(source, to);
  if (!main || mainGrouping(source, from) !== main) return null;
  const heritage = source.groupings.filter(
    ({ id, members }) =>
      HERITAGE_GROUPINGS.some((each) => each === id) &&
      members[from.id] !== undefined &&
      members[to.id] !== undefined,
  );
  return (classification, code) =>
    [main, ...heritage]
      .flatMap(({ id, members }) =>
        Object.entries(members[classification.id] ?? {}).flatMap(([group, codes]) =>
          codes.includes(code) ? [`${id} ${group}`] : [],
        ),
      )
      .join();
}
