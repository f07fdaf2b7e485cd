import { aRelease } from '../test/a-release';
import { anAttack } from '../test/an-attack';
import { type Attack, attackReleases } from './attack-releases';
import { type PublishedRelease } from './published/published-release';

describe('attackReleases', () => {
  let attack: Attack;
  beforeAll(async () => {
    attack = await anAttack();
  });

  function intervals(releases: readonly PublishedRelease[], asked: Partial<Attack> = {}) {
    const report = attackReleases(releases, { ...attack, ...asked });
    if (!report.ok) throw new Error(report.refusal.message);
    const cells = report.value.counts.filter(({ target }) => target.others.length === 0);
    const found = cells.map(({ target, range, verdict }): [string, unknown[]] => [
      `${target.population.split('|').slice(1).join(' ')} ${target.key}`,
      [range.low, range.high, verdict],
    ]);
    return { ...report.value, found: Object.fromEntries(found) };
  }
  const refusalOf = (releases: readonly PublishedRelease[], asked: Partial<Attack> = {}) => {
    const report = attackReleases(releases, { ...attack, ...asked });
    return report.ok ? null : report.refusal;
  };

  const ROUNDED = {
    rows: [
      [60, 35, 25],
      [20, 10, 5],
      [null, null, null],
      [40, 25, 15],
    ],
  };

  it('solves a table with only its small cells suppressed (worked by hand)', () => {
    // Asian men: 20 - 12 = 8. Black people: 63 - 20 - 40 = 3; women 40 - 12 - 25 = 3, so no men.
    const { found, totals } = intervals([
      aRelease([
        {
          rows: [
            [63, 40, 23],
            [20, 12, null],
            [null, null, null],
            [40, 25, 15],
          ],
        },
      ]),
    ]);
    expect(found).toEqual({
      'stock 2025-Q3 ethnicity=asian&sex=male': [8, 8, 'exact'],
      'stock 2025-Q3 ethnicity=black': [3, 3, 'exact'],
      'stock 2025-Q3 ethnicity=black&sex=female': [3, 3, 'exact'],
      'stock 2025-Q3 ethnicity=black&sex=male': [0, 0, 'empty'],
    });
    expect(totals).toMatchObject({ hidden: 4, exact: 3, narrow: 3, empty: 1, differences: 0 });
  });

  it('leaves what random rounding leaves (worked by hand)', () => {
    const { found, totals } = intervals([aRelease([ROUNDED])]);
    // Everybody 56-64, Asian 16-24, White 36-44: Black 0-12. Asian men are 5-9, so Asian women at least 7; women are at most
    // 39, White women at least 21: Black women at most 11. Men at most 29, Asian 5, White 11: at most 12 by the total.
    expect(found).toEqual({
      'stock 2025-Q3 ethnicity=black': [0, 12, 'protected'],
      'stock 2025-Q3 ethnicity=black&sex=female': [0, 11, 'protected'],
      'stock 2025-Q3 ethnicity=black&sex=male': [0, 12, 'protected'],
    });
    expect(totals).toMatchObject({ hidden: 3, exact: 0, narrow: 0, differences: 0 });
  });

  it('reckons with two people more or fewer where a value may be held', () => {
    const before = aRelease([ROUNDED], { period: '2025-Q2' });
    const now = aRelease([{ rows: [[60, 40, 25], ...ROUNDED.rows.slice(1)] }]);
    // Of 2025-Q3 only the women are fresh: everybody 54-66, Asian 14-26, White 34-46.
    const { found } = intervals([before, now]);
    expect(found['stock 2025-Q2 ethnicity=black']).toEqual([0, 12, 'protected']);
    expect(found['stock 2025-Q3 ethnicity=black']).toEqual([0, 18, 'protected']);
    // Alone, 2025-Q3 may be held from a release that the outsider has not got.
    expect(intervals([now], { isFirst: false }).found['stock 2025-Q3 ethnicity=black']?.[1]).toBe(18);
    expect(intervals([now], { isFirst: true }).found['stock 2025-Q3 ethnicity=black']?.[1]).toBe(12);
  });

  it('ties stocks to the flows between them (worked by hand)', () => {
    // 30 Asian officers in March, 6 join, 8 leave: 28 in September, which were withheld. Of the others 2 and 3.
    const march = aRelease([{ rows: [[101], [30]] }], { period: '2025-Q1' });
    const flow = { from: '2025-04-01', to: '2025-09-30' };
    const september = aRelease([
      { rows: [[98], [null]] },
      { rows: [[8], [6]], measure: 'joiners', flow },
      { rows: [[11], [8]], measure: 'leavers', flow },
    ]);
    const known = { nobodyMoved: true };
    expect(intervals([march, september], known).found).toEqual({
      'stock 2025-Q3 ethnicity=asian': [28, 28, 'exact'],
    });
    // Without knowing that nobody moved the same is conditional, and no finding.
    const loose = intervals([march, september]);
    expect(loose.found).toEqual({ 'stock 2025-Q3 ethnicity=asian': [0, 98, 'protected'] });
    const { conditional } = loose;
    expect(conditional).toMatchObject({ exact: 1, narrow: 1 });
    expect(conditional.counts[0]?.range).toEqual({ low: 28, high: 28 });
    // Three more left than the stocks say: somebody changed the workforce type. Each is attacked alone then.
    const moved = aRelease([
      { rows: [[95], [null]] },
      { rows: [[8], [6]], measure: 'joiners', flow },
      { rows: [[11], [8]], measure: 'leavers', flow },
    ]);
    const { found, notes } = intervals([march, moved], known);
    expect(found).toEqual({ 'stock 2025-Q3 ethnicity=asian': [0, 95, 'protected'] });
    expect(notes.join(' ')).toContain('do not add up');
  });

  it('does not call what a change of workforce type makes wrong a finding (worked by hand)', () => {
    // 30 Asian officers in March, 6 join, 8 leave, and one Asian special becomes an officer: 29 in September. The ties
    // say 30 + 6 - 8 = 28 Asian officers and 101 + 14 - 19 = 96 officers: both fit, and both are one too few.
    const march = aRelease([{ rows: [[101], [30]] }], { period: '2025-Q1' });
    const flow = { from: '2025-04-01', to: '2025-09-30' };
    const september = aRelease([
      { rows: [[null], [null]] },
      { rows: [[14], [6]], measure: 'joiners', flow },
      { rows: [[19], [8]], measure: 'leavers', flow },
    ]);
    const { found, totals, conditional } = intervals([march, september]);
    expect(found).toEqual({
      'stock 2025-Q3 ': [0, Infinity, 'protected'],
      'stock 2025-Q3 ethnicity=asian': [0, Infinity, 'protected'],
    });
    expect(totals).toMatchObject({ exact: 0, narrow: 0, differences: 0 });
    expect(conditional).toMatchObject({ exact: 2, narrow: 2 });
    expect(conditional.counts.map(({ range }) => range.low).toSorted()).toEqual([28, 96]);
    expect(intervals([march, september], { nobodyMoved: true })).toMatchObject({
      totals: { exact: 2, narrow: 2 },
      conditional: { exact: 0, narrow: 0 },
    });
  });

  it('ties a period by ethnicity for certain only to its last part (worked by hand)', () => {
    // Ten left in the year, eight in a half-year, all eight Asian: 8 to 10 Asian and 0 to 2 others in the year. Who left in
    // both halves counts with the last time: of the first half-year it is so only if no record changed in between.
    const leavers = (from: string, to: string, rows: (number | null)[][]) => ({
      ...{ rows, measure: 'leavers', flow: { from, to } },
    });
    const year = leavers('2025-04-01', '2026-03-31', [[10], [null], [null], [null]]);
    const half = [[8], [8], [0], [0]];
    const first = [year, leavers('2025-04-01', '2025-09-30', half)];
    const last = [year, leavers('2025-10-01', '2026-03-31', half)];
    expect(intervals([aRelease(first, { period: '2026-Q1' })])).toMatchObject({
      totals: { narrow: 0 },
      conditional: { exact: 0, narrow: 3 },
    });
    expect(intervals([aRelease(last, { period: '2026-Q1' })])).toMatchObject({
      totals: { narrow: 3 },
      conditional: { exact: 0, narrow: 0 },
    });
  });

  it('counts a cell as given away only beyond what the facts give', () => {
    const file = aRelease([
      {
        rows: [
          [25, 12, 13],
          [10, 6, 4],
          [null, null, null],
          [12, 6, 6],
        ],
      },
    ]);
    const about = { workforceType: 'officer', measure: 'stock', period: '2025-Q3' };
    const facts = [{ ...about, coords: { ethnicity: 'black' }, value: 3 }];
    const { found, totals } = intervals([file], { facts });
    expect(found).toEqual({
      'stock 2025-Q3 ethnicity=black': [3, 3, 'known'],
      'stock 2025-Q3 ethnicity=black&sex=female': [0, 0, 'empty'],
      'stock 2025-Q3 ethnicity=black&sex=male': [3, 3, 'exact'],
    });
    expect(totals).toMatchObject({ exact: 1, narrow: 1, known: 1 });
  });

  it('finds nested cells whose difference is a few people', () => {
    // Fewer than the part of them: 5-9 people of whom 6-14 are women, and other people, because the values differ.
    const { differences } = intervals([aRelease([{ rows: [[5, 10]] }])], { isFirst: true });
    expect(differences.map(({ range }) => range)).toEqual([{ low: 1, high: 3 }]);
  });

  it.each([
    [
      'different-policies',
      [aRelease([ROUNDED]), aRelease([ROUNDED], { policy: '2027-1', period: '2025-Q4' })],
    ],
    ['different-forces', [aRelease([ROUNDED]), aRelease([ROUNDED], { force: 'other', period: '2025-Q4' })]],
    ['same-file-twice', [aRelease([ROUNDED]), aRelease([ROUNDED])]],
    ['files-disagree', [aRelease([ROUNDED]), aRelease([{ rows: [[65]] }], { role: 'plan-lead' })]],
    // The network sees a value below 15.
    ['files-disagree', [aRelease([ROUNDED]), aRelease([ROUNDED], { role: 'network' })]],
    ['unknown-category', [aRelease([ROUNDED], { dims: {} })]],
    // Ten people of whom forty are women.
    ['no-table-fits', [aRelease([{ rows: [[10, 40, null]] }])]],
  ] as const)('refuses files that do not belong together: %s', (code, releases) => {
    expect(refusalOf(releases)?.code).toBe(code);
  });

  it('refuses facts that are about nothing or contradict the files', () => {
    const fact = { workforceType: 'officer', measure: 'stock', coords: { ethnicity: 'black' }, value: 13 };
    expect(refusalOf([aRelease([ROUNDED])], { facts: [fact], isFirst: true })?.code).toBe('facts-contradict');
    expect(refusalOf([aRelease([ROUNDED])], { facts: [{ ...fact, measure: 'joiners' }] })?.code).toBe(
      'unknown-fact',
    );
    expect(refusalOf([aRelease([ROUNDED])], { facts: [{ ...fact, coords: { rank: 'x' } }] })?.code).toBe(
      'unknown-fact',
    );
    const two = [aRelease([ROUNDED]), aRelease([ROUNDED], { period: '2025-Q4' })];
    expect(refusalOf(two, { facts: [fact] })?.message).toContain('several periods');
  });

  it('reads the network as a function of the board, and the union of both', () => {
    const shown = (value: number | null) => (value !== null && value >= 15 ? value : null);
    const network = aRelease([{ rows: ROUNDED.rows.map((row) => row.map(shown)) }], { role: 'network' });
    const { found } = intervals([network, aRelease([ROUNDED])]);
    expect(Object.keys(found)).toHaveLength(3);
    expect(intervals([network]).totals).toMatchObject({ hidden: 5, exact: 0, narrow: 0 });
  });
});
