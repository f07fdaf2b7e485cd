import { type Definition, definitionSchema } from '../definition';
import { checkDefinitions } from './check-definitions';

const define = (content: unknown): Definition => definitionSchema.parse(content);

const COLOURS = define({
  kind: 'classification',
  id: 'colours',
  dimension: 'extra:colour',
  label: 'Colours',
  source: 'invented',
  categories: [
    { code: 'red', label: 'Red' },
    { code: 'blue', label: 'Blue' },
    { code: 'unsaid', label: 'Unsaid', state: 'not-declared' },
  ],
});
const OLD_COLOURS = define({ ...COLOURS, id: 'old-colours', categories: [{ code: 'red', label: 'Red' }] });
const LADDER = define({
  kind: 'rank-ladder',
  id: 'ladder',
  label: 'Ladder',
  source: 'invented',
  workforceType: 'officer',
  ranks: [{ code: 'low', label: 'Low', order: 1 }],
});
const RANKS = [
  { code: 'low', label: 'Low', order: 1 },
  { code: 'high', label: 'High', order: 2 },
];
const LEADERS = { code: 'low', label: 'Leaders', ranks: ['high'] };
const GROUPING = {
  kind: 'grouping',
  id: 'warm',
  dimension: 'extra:colour',
  label: 'Warm',
  definition: 'Red against all else.',
  source: 'invented',
  groups: [
    { code: 'warm', label: 'Warm' },
    { code: 'rest', label: 'Rest' },
  ],
  members: { colours: { warm: ['red'], rest: ['blue', 'unsaid'] } },
};
const FORCE = {
  kind: 'force',
  id: 'force',
  code: 'FRC',
  name: 'Force',
  classifications: { 'extra:colour': 'colours' },
  rankLadders: ['ladder'],
};
const TABLE = {
  kind: 'baseline-table',
  id: 'colours-of-all',
  label: 'Colours',
  source: 'invented',
  sourceTable: 'X1',
  referenceDate: '2021-03-21',
  base: 'all-ages',
  dimension: 'extra:colour',
  classification: 'colours',
  columns: ['red', 'blue'],
  tolerance: 2,
  areas: [{ code: 'A1', name: 'Here', type: 'other', counts: [10, 5], publishedTotal: 17 }],
};
const HELD = new Map([COLOURS, OLD_COLOURS, LADDER].map((definition) => [definition.id, definition]));

const codesOf = (...fresh: unknown[]) => checkDefinitions(fresh.map(define), HELD).map(({ code }) => code);

describe('checkDefinitions', () => {
  it('accepts a grouping, a force and a baseline that fit what is held', () => {
    expect(codesOf(GROUPING, { ...FORCE, defaultGroupings: { 'extra:colour': 'warm' } }, TABLE)).toEqual([]);
  });

  it.each([
    ['two definitions with one id', [COLOURS, COLOURS], ['duplicate-id']],
    [
      'a code twice',
      [
        {
          ...COLOURS,
          categories: [...('categories' in COLOURS ? COLOURS.categories : []), { code: 'red', label: 'R' }],
        },
      ],
      ['duplicate-code'],
    ],
    ['a dimension that does not exist', [{ ...COLOURS, dimension: 'colour' }], ['unknown-dimension']],
    [
      'a group over a missing classification',
      [{ ...GROUPING, members: { shapes: {} } }],
      ['unknown-classification'],
    ],
    [
      'a category in no group',
      [{ ...GROUPING, members: { colours: { warm: ['red'], rest: ['blue'] } } }],
      ['ungrouped-category'],
    ],
    [
      'a category in two groups',
      [{ ...GROUPING, members: { colours: { warm: ['red', 'blue'], rest: ['blue', 'unsaid'] } } }],
      ['category-in-two-groups'],
    ],
    [
      'a member that is no category',
      [{ ...GROUPING, members: { colours: { warm: ['red', 'pink'], rest: ['blue', 'unsaid'] } } }],
      ['unknown-category'],
    ],
    [
      'members of a missing group',
      [{ ...GROUPING, members: { colours: { warm: ['red'], rest: ['blue'], none: ['unsaid'] } } }],
      ['unknown-group'],
    ],
    ['a classification of another dimension', [{ ...GROUPING, dimension: 'sex' }], ['dimension-mismatch']],
    [
      'bands that fall while ranks rise',
      [
        {
          ...LADDER,
          bandSource: 'invented',
          ranks: [
            { code: 'low', label: 'Low', order: 1, band: 'upper' },
            { code: 'between', label: 'Between', order: 2 },
            { code: 'high', label: 'High', order: 3, band: 'middle' },
          ],
        },
      ],
      ['band-out-of-order'],
    ],
    [
      'parallel ranks in two bands',
      [
        {
          ...LADDER,
          bandSource: 'invented',
          ranks: [
            { code: 'left', label: 'Left', order: 1, band: 'lower' },
            { code: 'right', label: 'Right', order: 1, band: 'middle' },
          ],
        },
      ],
      ['band-out-of-order', 'band-out-of-order'],
    ],
    [
      'bands without a source',
      [{ ...LADDER, ranks: [{ code: 'low', label: 'Low', order: 1, band: 'lower' }] }],
      ['bands-without-source'],
    ],
    [
      'a rank in no release group',
      [
        {
          ...LADDER,
          ranks: RANKS,
          releaseGroups: [{ code: 'all', label: 'All', ranks: ['low', 'low', 'top'] }],
        },
      ],
      ['unknown-category', 'ungrouped-category', 'category-in-two-groups'],
    ],
    [
      'release groups that fall',
      [
        {
          ...LADDER,
          ranks: RANKS,
          releaseGroups: [LEADERS, { code: 'others', label: 'Others', ranks: ['low'] }],
        },
      ],
      ['release-group-out-of-order'],
    ],
    [
      'a release group named twice',
      [{ ...LADDER, ranks: RANKS, releaseGroups: [{ ...LEADERS, ranks: ['low'] }, LEADERS] }],
      ['duplicate-code'],
    ],
    ['a missing ladder', [{ ...FORCE, rankLadders: ['stairs'] }], ['unknown-rank-ladder']],
    [
      'two ladders for one type',
      [
        { ...FORCE, rankLadders: ['ladder', 'second'] },
        { ...LADDER, id: 'second' },
      ],
      ['two-ladders'],
    ],
    [
      'a missing default grouping',
      [{ ...FORCE, defaultGroupings: { 'extra:colour': 'warm' } }],
      ['unknown-grouping'],
    ],
    ['an area that no baseline holds', [{ ...FORCE, baselineAreas: ['A2'] }, TABLE], ['unknown-area']],
    [
      'a force code that is taken',
      [FORCE, { ...FORCE, id: 'other' }],
      ['force-code-taken', 'force-code-taken'],
    ],
    [
      'parts three away from a total with a tolerance of two',
      [
        {
          ...TABLE,
          areas: [{ code: 'A1', name: 'Here', type: 'other', counts: [10, 5], publishedTotal: 18 }],
        },
      ],
      ['sum-outside-tolerance'],
    ],
    [
      'a count too few',
      [{ ...TABLE, areas: [{ code: 'A1', name: 'Here', type: 'other', counts: [10] }] }],
      ['wrong-number-of-counts'],
    ],
    ['a column that is no category', [{ ...TABLE, columns: ['red', 'pink'] }], ['unknown-category']],
    ['31 February', [{ ...TABLE, referenceDate: '2021-02-31' }], ['bad-date']],
    [
      'an area without people',
      [{ ...TABLE, areas: [{ code: 'A1', name: 'Here', type: 'other', counts: [0, 0] }] }],
      ['empty-area'],
    ],
  ])('names %s', (_, fresh, codes) => {
    expect(codesOf(...fresh)).toEqual(codes);
  });

  it('asks a crosswalk to translate every category and to say what it cannot reach', () => {
    const crosswalk = {
      kind: 'crosswalk',
      id: 'new',
      label: 'New',
      source: 'invented',
      from: 'old-colours',
      to: 'colours',
    };

    expect(codesOf({ ...crosswalk, pairs: [{ from: 'red', to: 'red' }] })).toEqual(['unexplained-loss']);
    expect(
      codesOf({
        ...crosswalk,
        pairs: [{ from: 'red', to: 'red' }],
        unreachable: [{ to: 'blue', reason: 'not asked' }],
      }),
    ).toEqual([]);
    expect(
      codesOf({ ...crosswalk, from: 'colours', to: 'old-colours', pairs: [{ from: 'red', to: 'red' }] }),
    ).toEqual(['untranslated-category', 'untranslated-category']);
  });

  it('checks what a mapping says about the layout of a file', () => {
    const mapping = {
      kind: 'mapping',
      id: 'ugly',
      label: 'Ugly',
      person: { column: '#0' },
      dateFormat: ['dd/MM/yyyy', 'yyyy-MM-dd', 'dd/MM/yyyy'],
      dimensions: { unit: { column: '#201' } },
      skipRows: [{ column: '#3', values: [''] }],
    };
    expect(codesOf(mapping)).toEqual(['impossible-position', 'impossible-position', 'repeated-date-format']);
  });

  it('checks the codes of a mapping against the classification that it names', () => {
    const mapping = {
      kind: 'mapping',
      id: 'file',
      label: 'File',
      person: { column: 'id' },
      dimensions: {
        'workforce-type': { constant: 'sworn' },
        'extra:colour': { column: 'c', classification: 'colours', values: { R: 'red', P: 'pink' } },
      },
    };

    expect(codesOf(mapping)).toEqual(['unknown-category', 'unnamed-extra']);
    expect(codesOf({ ...mapping, extras: { colour: 'Colour' } })).toEqual([
      'unknown-category',
      'unknown-category',
    ]);
  });
});
