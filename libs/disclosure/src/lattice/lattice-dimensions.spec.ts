import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { definitionBundleSchema, definitionSchema, type RankLadder, rankLadderSchema } from '@muster/domain';
import { aPolicy } from '../../test/a-policy';
import { aReleaseSource } from '../../test/a-release-source';
import { rankDimension } from './dimensions/rank-dimension';
import { latticeDimensions } from './lattice-dimensions';
import { type SourceSnapshot } from './release-source';

const policy = aPolicy();
const DAY = '2025-09-30';
const person = (codes: Readonly<Record<string, string>> = {}) => ({
  from: DAY,
  codes: { 'workforce-type': 'officer', rank: 'constable', sex: 'female', ethnicity: 'B1', ...codes },
});

function dimensionsOf(
  people: readonly ReturnType<typeof person>[] = [person()],
  snapshot: Partial<SourceSnapshot> = {},
  changes: Parameters<typeof aReleaseSource>[2] = {},
) {
  const source = aReleaseSource(
    people.map((each) => [each]),
    [{ asAt: DAY, ...snapshot }],
    changes,
  );
  const [only] = source.snapshots;
  if (!only) throw new Error('there is a snapshot');
  const { dimensions, notes } = latticeDimensions(source, 'officer', only, policy);
  return { notes, of: (id: string) => dimensions.find((dimension) => dimension.id === id) };
}
const groupsOf = (
  dimension: { groups: readonly { code: string; leaves: readonly string[] }[] } | undefined,
) => Object.fromEntries(dimension?.groups.map(({ code, leaves }) => [code, leaves.join(' ')]) ?? []);

describe('ethnicity of a release', () => {
  it('has the groups of the force, unknown, declared and Black heritage by both definitions', () => {
    const ethnicity = dimensionsOf().of('ethnicity');
    // By the published 18+1 list and the two definitions of Black heritage.
    expect(groupsOf(ethnicity)).toEqual({
      ...{
        asian: 'A3 A4 A1 A2 A9',
        black: 'B2 B1 B9',
        mixed: 'M3 M2 M1 M9',
        white: 'W1 W2 W3 W9',
        other: 'O2 O9',
      },
      ...{ unknown: 'NS PNTS not-recorded', 'black-heritage': 'B2 B1 B9' },
      'black-heritage-with-mixed': 'B2 B1 B9 M2 M1',
      declared: 'A3 A4 A1 A2 A9 B2 B1 B9 M3 M2 M1 M9 W1 W2 W3 W9 O2 O9',
    });
    expect(
      ethnicity?.groups.filter(({ sameAs }) => sameAs).map(({ code, sameAs }) => [code, sameAs]),
    ).toEqual([['black-heritage', 'black']]);
    expect(ethnicity?.groups.filter(({ main }) => main).map(({ code }) => code)).toEqual([
      ...['asian', 'black', 'mixed', 'white', 'other', 'unknown', 'declared'],
    ]);
  });

  it('has every category of a list without groupings as a group', () => {
    const file = join(__dirname, '../../../../definitions/examples/nypd.json');
    const { definitions } = definitionBundleSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    const nypd = dimensionsOf([person({ ethnicity: 'hispanic' })], {}, { definitions, force: 'NYPD' });
    expect(groupsOf(nypd.of('ethnicity'))).toEqual({
      ...{ asian: 'asian', black: 'black', hispanic: 'hispanic', 'native-american': 'native-american' },
      ...{ white: 'white', unknown: 'not-recorded', declared: 'asian black hispanic native-american white' },
    });
    expect(nypd.of('rank')?.groups.map(({ code }) => code)).toEqual([
      ...['police-officer', 'detective', 'sergeant', 'lieutenant', 'captain', 'deputy-inspector-and-above'],
      ...['detective-and-above', 'sergeant-and-above', 'lieutenant-and-above', 'captain-and-above'],
    ]);
    expect(nypd.notes).toContain(
      'Not divided by sex: the snapshot does not hold it in a list that can be published.',
    );
  });

  it('tells a category from a group of the same name', () => {
    const head = { label: 'Invented', source: 'invented', dimension: 'ethnicity' };
    const definitions = [
      definitionSchema.parse({
        ...{ ...head, kind: 'classification', id: 'two' },
        categories: [
          { code: 'other', label: 'Other' },
          { code: 'arab', label: 'Arab' },
        ],
      }),
      definitionSchema.parse({
        ...{ ...head, kind: 'grouping', id: 'ethnicity-5-plus-1', definition: 'invented' },
        groups: [{ code: 'other', label: 'Other' }],
        members: { two: { other: ['other', 'arab'] } },
      }),
    ];
    const { of } = dimensionsOf([person()], { classifications: { ethnicity: 'two' } }, { definitions });
    expect(of('ethnicity')?.leaves.map(({ code }) => code)).toEqual(['other-single', 'arab', 'not-recorded']);
    expect(groupsOf(of('ethnicity'))).toMatchObject({ other: 'other-single arab' });
  });
});

describe('rank of a release', () => {
  it('has Sergeant and Inspector on their own, and "and above" between the lowest and the highest', () => {
    expect(groupsOf(dimensionsOf().of('rank'))).toEqual({
      ...{ constable: 'constable', sergeant: 'sergeant', inspector: 'inspector' },
      ...{ 'chief-inspector': 'chief-inspector', 'superintendent-and-above': 'superintendent-and-above' },
      'sergeant-and-above': 'sergeant inspector chief-inspector superintendent-and-above',
      'inspector-and-above': 'inspector chief-inspector superintendent-and-above',
      'chief-inspector-and-above': 'chief-inspector superintendent-and-above',
    });
  });

  const ladder = (ranks: number, band: boolean): RankLadder =>
    rankLadderSchema.parse({
      ...{ kind: 'rank-ladder', id: 'grades', label: 'Grades', source: 'invented', workforceType: 'staff' },
      ranks: Array.from({ length: ranks }, (_, at) => ({
        ...{ code: `g${at}`, label: `G${at}`, order: at + 1 },
        ...(band ? { band: at < 3 ? 'lower' : 'upper' } : {}),
      })),
    });

  it('without groups is each of six ranks, the bands of more, or nothing', () => {
    expect(rankDimension(ladder(6, true))?.leaves).toHaveLength(7);
    expect(rankDimension(ladder(7, true))?.groups.map(({ code }) => code)).toEqual(['lower', 'upper']);
    expect(rankDimension(ladder(7, false))).toBeNull();
  });

  it('of parallel ranks has no "above"', () => {
    const parallel = {
      ...ladder(3, false),
      ranks: ladder(3, false).ranks.map((rank) => ({ ...rank, order: 1 })),
    };
    expect(rankDimension(parallel)?.groups.map(({ code }) => code)).toEqual(['g0', 'g1', 'g2']);
  });
});

describe('the other dimensions of a release', () => {
  it('have two sexes; everybody else counts only in totals', () => {
    const sex = dimensionsOf().of('sex');
    expect(sex?.leaves.map(({ code, undeclared }) => [code, undeclared])).toEqual([
      ['female', false],
      ['male', false],
      ['other', true],
    ]);
    expect(groupsOf(sex)).toEqual({ female: 'female', male: 'male' });
  });

  it('have fixed bands of service and the reasons for leaving', () => {
    const { of } = dimensionsOf();
    expect(of('service-band')?.leaves.map(({ code }) => code)).toEqual([
      ...['0-1', '1-2', '2-3', '3-5', '5-10', '10-15', '15-20', '20-25', '25+', 'not-held'],
    ]);
    expect(of('leaving-route')?.leaves.map(({ code }) => code)).toEqual([
      ...['voluntary-resignation', 'normal-retirement', 'ill-health', 'dismissal', 'transfer-out'],
      ...['end-of-contract', 'redundancy', 'death', 'other', 'not-held'],
    ]);
  });

  it('have at most fifteen units, in the order of their names, of the last year', () => {
    const units = (number: number) =>
      Array.from({ length: number }, (_, at) => person({ unit: `Unit ${at + 1}` }));
    const fifteen = dimensionsOf([...units(15), person({ unit: 'not-recorded' })]);
    expect(
      fifteen
        .of('unit')
        ?.groups.map(({ code }) => code)
        .slice(0, 3),
    ).toEqual(['Unit 1', 'Unit 2', 'Unit 3']);
    expect(fifteen.of('unit')?.leaves).toHaveLength(16);
    const sixteen = dimensionsOf(units(16));
    expect(sixteen.of('unit')).toBeUndefined();
    expect(sixteen.notes).toContain(
      'Not divided by unit: the force has more than 15 units; a grouping of them would bring it back.',
    );
    const closed = { ...person({ unit: 'Closed' }), from: '2020-01-31', to: '2024-09-30' };
    expect(dimensionsOf([...units(15), closed]).of('unit')?.groups).toHaveLength(15);
  });

  it('have the groups of a grouping of units', () => {
    const codes = Array.from({ length: 20 }, (_, at) => `u${at}`);
    const head = { dimension: 'unit', label: 'Units', source: 'invented' };
    const definitions = [
      definitionSchema.parse({
        ...{ ...head, kind: 'classification', id: 'units' },
        categories: codes.map((code) => ({ code, label: code })),
      }),
      definitionSchema.parse({
        ...{ ...head, kind: 'grouping', id: 'areas', definition: 'invented' },
        groups: ['east', 'west', 'none'].map((code) => ({ code, label: code })),
        members: { units: { east: codes.slice(0, 9), west: codes.slice(9) } },
      }),
      definitionSchema.parse({
        ...{ kind: 'force', id: 'units-force', code: 'UNIT', name: 'Units', rankLadders: ['officer-ranks'] },
        ...{ classifications: { unit: 'units' }, defaultGroupings: { unit: 'areas' } },
      }),
    ];
    const { of } = dimensionsOf([person({ unit: 'u3' })], {}, { definitions, force: 'UNIT' });
    expect(groupsOf(of('unit'))).toEqual({ east: 'east', west: 'west' });
  });

  it('are left out with a note when the snapshot does not hold them', () => {
    const without = dimensionsOf([person()], { notHeld: ['sex', 'unit', 'service-start', 'rank'] });
    for (const id of ['sex', 'unit', 'service-band', 'rank']) expect(without.of(id)).toBeUndefined();
    expect(without.notes).toContain('Not divided by length of service: the snapshot does not hold it.');
  });

  it('never have gender reassignment or age', () => {
    const { of } = dimensionsOf([person({ 'extra:gender-reassignment': 'yes', 'age-band': '16-24' })]);
    for (const id of ['extra:gender-reassignment', 'gender-reassignment', 'age-band'])
      expect(of(id)).toBeUndefined();
  });
});
