import { type HazardAnswer, type HazardRatio, type HazardRow } from '@muster/contracts';
import { aboutOfficers } from '../../fixtures/about-officers';
import { expectPlain } from '../../fixtures/expect-plain';
import { hazardTable } from './hazard-table';

const ratio = (
  ...[value, lower, upper, steadyP = 0.4, pAdjusted = 0.02468]: readonly [
    number,
    number,
    number,
    number?,
    number?,
  ]
): HazardRatio => ({
  ...{
    status: 'shown',
    reason: null,
    ratio: value,
    lower,
    upper,
    p: 0.01234,
    pAdjusted,
    covariates: 4,
  },
  steady: { p: steadyP / 2, pAdjusted: steadyP, correlation: 0.31, globalP: 0.2 },
});
const without = (reason: string): HazardRatio => ({
  ...{ status: 'not-available', reason, ratio: null, lower: null, upper: null },
  ...{ p: null, pAdjusted: null, covariates: 4, steady: null },
});
const rowOf = (label: string, more: Partial<HazardRow>): HazardRow => ({
  ...{ group: { ethnicity: label.toLowerCase() }, labels: { ethnicity: label }, isComparator: false },
  ...{ smallNumber: false, people: 400, leavers: 90 },
  ...{ unadjusted: ratio(1.42, 1.12, 1.81), adjusted: ratio(1.3, 1.01, 1.67) },
  logRank: { status: 'shown', reason: null, statistic: 4.12, degreesOfFreedom: 1, p: 0.0424 },
  ...more,
});
const white = rowOf('White', {
  ...{ isComparator: true, people: 6200, leavers: 900 },
  unadjusted: { ...without('x'), status: 'shown', reason: null },
  adjusted: { ...without('x'), status: 'shown', reason: null },
  logRank: { status: 'shown', reason: null, statistic: null, degreesOfFreedom: null, p: null },
});
const answer: HazardAnswer = {
  ...({
    metric: 'hazard',
    force: 'EXMP',
    from: '2018-03-31',
    asAt: '2022-01-09',
    by: ['ethnicity'],
  } as const),
  ...{ grouping: null, route: { code: 'all', label: 'Leaving by any route' } },
  comparator: { dimension: 'ethnicity', code: 'white', label: 'White' },
  adjustments: [
    { dimension: 'sex', label: 'Sex', status: 'shown', reason: null },
    { dimension: 'age-band', label: 'Age band', status: 'not-held', reason: 'not-held' },
    { dimension: 'rank', label: 'Rank or grade', status: 'shown', reason: null },
  ],
  strata: { dimension: 'joining-years', label: 'Years of joining', status: 'shown', reason: null },
  rows: [rowOf('Black', {}), white],
  family: {
    method: 'benjamini-hochberg',
    name: 'hazard ratios by ethnicity',
    size: 2,
    members: ['Black', 'Black, adjusted'],
  },
  about: aboutOfficers,
};

describe('hazardTable', () => {
  it('says the adjusted ratio, without a cause', () => {
    const table = hazardTable(answer);

    expect(table.sentences).toEqual([
      'Among people alike, Black officers leave at 1.30 times the rate of White officers (range 1.01 to 1.67).',
      'This is not proof of cause.',
    ]);
    expectPlain(table);
  });

  it('has two lines a group and one for the comparator', () => {
    const { rows } = hazardTable(answer).table;

    expect(rows.map(({ cells }) => cells.slice(0, 7).map(({ text }) => text))).toEqual([
      ['Black', 'At equal service', '400', '90', '1.42', '1.12', '1.81'],
      ['Black', 'Among people alike', '400', '90', '1.30', '1.01', '1.67'],
      ['White', 'Comparator', '6,200', '900', '[z]', '[z]', '[z]'],
    ]);
    expect(rows.map(({ cells }) => cells.slice(-2).map(({ text }) => text))).toEqual([
      ['[z]', '[z]'],
      ['4.120', '0.042'],
      ['[z]', '[z]'],
    ]);
  });

  it('names what people are alike in, what is not held, and that rank can itself be a result', () => {
    const notes = hazardTable(answer).notes.join(' ');

    expect(notes).toContain('alike in sex, rank or grade and years of joining');
    expect(notes).toContain('Age band is left out: not held in the files.');
    expect(notes).toContain('Rank can itself be a result of unequal treatment.');
  });

  it('says where a ratio does not hold throughout', () => {
    const table = hazardTable({
      ...answer,
      rows: [rowOf('Black', { adjusted: ratio(1.3, 1.01, 1.67, 0.003) }), white],
    });

    expect(table.sentences[1]).toBe(
      'The ratio of Black officers rises with length of service, so one number does not hold throughout.',
    );
    expectPlain(table);
  });

  it('never takes an interval with 1 in it for parity', () => {
    const table = hazardTable({
      ...answer,
      rows: [rowOf('Black', { adjusted: ratio(1.1, 0.8, 1.5) }), white],
    });

    expect(table.sentences[0]).toBe(
      'No group leaves at a clearly different rate from the comparator. This does not mean there is no disparity.',
    );
    expect(table.table.rows[1]?.detail[0]?.text).toBe(
      'No clear difference among people alike: Black officers leave at 1.10 times the rate of White officers (range 0.80 to 1.50). This does not mean there is no disparity.',
    );
    expectPlain(table);
  });

  it('calls no group different, and no ratio unsteady, that chance makes among so many', () => {
    const rows = [rowOf('Black', { adjusted: ratio(1.3, 1.01, 1.67, 0.06, 0.22) }), white];
    const table = hazardTable({ ...answer, rows });

    expect(table.sentences).toEqual([
      'No group leaves at a clearly different rate from the comparator. This does not mean there is no disparity.',
      'This is not proof of cause.',
    ]);
    expect(table.table.rows[1]?.detail[0]?.text).toMatch(/^No clear difference among people alike: Black/);
    expectPlain(table);
  });

  it('falls back on equal service where the adjusted model cannot be told', () => {
    const rows = [rowOf('Black', { adjusted: without('too-few-leavers') }), white];
    const table = hazardTable({ ...answer, rows });

    expect(table.sentences[0]).toContain('1.42 times the rate');
    expect(table.table.rows[1]?.detail[0]?.text).toContain('fewer than 10 left for each covariate');
    expectPlain(table);
  });

  it('says that nothing can be compared, withheld, or is held', () => {
    const none = { ...without('too-few'), covariates: null };
    const few = hazardTable({
      ...answer,
      rows: [rowOf('Asian', { unadjusted: none, adjusted: none, smallNumber: true, people: 8 }), white],
    });
    const withheld: HazardRatio = { ...none, status: 'withheld', reason: 'withheld' };
    const hidden = hazardTable({
      ...answer,
      rows: [
        rowOf('Asian', { people: null, leavers: null, unadjusted: withheld, adjusted: withheld }),
        white,
      ],
    });
    const empty = hazardTable({ ...answer, comparator: null, rows: [], family: null });

    expect(few.sentences[0]).toContain('No group can be compared');
    expect(few.table.rows[0]?.cells[2]?.text).toBe('8 [s]');
    expect(few.table.rows[0]?.cells[4]?.text).toBe('[u]');
    expect(hidden.table.rows[0]?.cells[2]?.text).toBe('[c]');
    expect(empty.sentences).toEqual(['Not held in the files.']);
    for (const table of [few, hidden, empty]) expectPlain(table);
  });
});
