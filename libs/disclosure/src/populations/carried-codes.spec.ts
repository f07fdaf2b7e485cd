import { type Classification, definitionSchema } from '@muster/domain';
import { aReleaseSource, SHIPPED } from '../../test/a-release-source';
import { carriedCodes } from './carried-codes';

const source = aReleaseSource([], [{ asAt: '2025-09-30' }]);

function listed(id: string): Classification {
  const found = source.classifications.get(id);
  if (!found) throw new Error(`${id} is shipped`);
  return found;
}

/** Codes of `from` with what they become in `to`, for those that change. */
function changes(from: string, to: string, changed = source) {
  const carried = carriedCodes(changed, listed(from), listed(to));
  return Object.fromEntries(
    listed(from).categories.flatMap(({ code }) =>
      carried.get(code) === code ? [] : [[code, carried.get(code)]],
    ),
  );
}

describe('codes of another list', () => {
  // By the meaning of the published lists of ethnic groups.
  it('stay what they are in the same list', () => {
    expect(changes('ethnicity-18-plus-1', 'ethnicity-18-plus-1')).toEqual({});
  });

  it('go to their counterparts', () => {
    expect(changes('ethnicity-16-plus-1', 'ethnicity-18-plus-1')).toEqual({ O1: 'A4' });
  });

  it('go to "any other" of the same group where there is none', () => {
    expect(changes('ethnicity-18-plus-1', 'ethnicity-16-plus-1')).toEqual({ A4: 'O1', W3: 'W9', O2: 'O9' });
  });

  it('never change the main group, nor Black heritage by either definition', () => {
    const groupings = source.groupings.filter(({ id }) => /^(ethnicity-5|black-heritage)/.test(id));
    expect(groupings).toHaveLength(3);
    const ids = [
      'ethnicity-16-plus-1',
      'ethnicity-18-plus-1',
      'ethnicity-census-2011',
      'ethnicity-census-2021',
    ];
    for (const from of ids) {
      for (const to of ids) {
        for (const [code, target] of carriedCodes(source, listed(from), listed(to))) {
          for (const { members } of groupings) {
            const inGroup = (id: string, each: string) =>
              Object.entries(members[id] ?? {}).find(([, codes]) => codes.includes(each))?.[0];
            expect([from, code, to, inGroup(to, target)]).toEqual([from, code, to, inGroup(from, code)]);
          }
        }
        const declared = listed(from).categories.filter(({ state }) => state === 'declared');
        expect(
          declared.filter(({ code }) => !carriedCodes(source, listed(from), listed(to)).has(code)),
        ).toEqual([]);
      }
    }
  });

  it('are not guessed where no grouping and no crosswalk knows them', () => {
    const other = definitionSchema.parse({
      ...{ kind: 'classification', id: 'own', dimension: 'ethnicity', label: 'Own', source: 'invented' },
      categories: [{ code: 'W1', label: 'Welsh' }],
    }) as Classification;
    expect(carriedCodes(source, other, listed('ethnicity-18-plus-1')).size).toBe(0);
    expect(SHIPPED).not.toContain(other);
  });
});
