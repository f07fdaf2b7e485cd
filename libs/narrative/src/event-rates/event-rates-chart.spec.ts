import { type EventRateRow, type EventRatesAnswer } from '@muster/contracts';
import { anEventRatesAnswer } from '../../fixtures/an-event-rates-answer';
import { anEventRatesRow } from '../../fixtures/an-event-rates-row';
import { expectPlain } from '../../fixtures/expect-plain';
import { eventRatesChart } from './event-rates-chart';

const withRows = (rows: readonly EventRateRow[], more: Partial<EventRatesAnswer> = {}) =>
  eventRatesChart({ ...anEventRatesAnswer, ...more, rows: [...rows] });

describe('eventRatesChart', () => {
  const { rates, ratios } = eventRatesChart(anEventRatesAnswer);
  const header = rates.table.columns.map(({ id }) => id);
  const cellOf = (row: number, id: string) => rates.table.rows[row]?.cells[header.indexOf(id)];

  it('leads with the group that differs, and says it with its counts', () => {
    expect(rates.title).toBe('Asian officers less likely to leave than White officers');
    expect(rates.subtitle).toBe(
      'Leaver rate of officers by ethnicity, Example Constabulary (synthetic), 2 May 2021 to 9 January 2022',
    );
    expect(rates.sentences).toEqual([
      '5.6% of officers left (1,918 of 34,437). 3.5% of Asian officers left (113 of 3,184).',
      'Asian officers were less likely to leave than White officers: relative likelihood 0.56 (range 0.46 to 0.67), a clear difference. About 90 fewer left than at the rate of White officers.',
      'Ethnicity is not known for 9 officers; they are compared with nobody.',
    ]);
  });

  it('keeps to plain words, short sentences and the numbers of its table', () => {
    expectPlain(rates);
    if (ratios === null) throw new Error('groups are compared');
    expectPlain(ratios);
  });

  it('prints counts, rates with their range, shares and the verdict in words', () => {
    expect(rates.table.rows.map(({ cells }) => cells.slice(0, 8).map(({ text }) => text))).toEqual([
      ['All', '1,918', '34,437', '5.6', '5.3', '5.8', '[z]', '[z]'],
      ['Asian', '113', '3,184', '3.5', '3.0', '4.2', '5.9', '0.56'],
      ['Black', '293', '5,225', '5.6', '5.0', '6.3', '15.3', '0.88'],
      ['Native American', '3 [s]', '27', '11.1', '3.9', '28.1', '0.2', '[u]'],
      ['White', '1,013', '15,852', '6.4', '6.0', '6.8', '52.9', '[z]'],
      ['Unknown', '3 [s]', '9', '33.3', '12.1', '64.6', '[z]', '[z]'],
    ]);
    expect([1, 2, 3, 4].map((row) => cellOf(row, 'verdict')?.text)).toEqual([
      'Clear difference',
      'Likely difference',
      'Cannot tell',
      '[z]',
    ]);
    expect(cellOf(2, 'flips')?.text).toBe('Yes');
    expect(cellOf(3, 'moreYears')?.text).toBe('About 2');
    expect(cellOf(3, 'reason')?.text).toBe('fewer than 30 at risk, or fewer than 5 expected');
    expect(cellOf(3, 'relativeLikelihood')?.meaning).toBe(
      'low reliability: fewer than 30 at risk, or fewer than 5 expected',
    );
  });

  it('says in words what a ratio above 1 means, for whom', () => {
    expect(rates.notes).toContain(
      'Above 1 = Asian, Black or Native American officers more likely to leave than White officers.',
    );
    expect(ratios?.key[0]?.text).toBe(
      'Relative likelihood. Above 1 = more likely to leave than White officers',
    );
    expect(detailOf(2)['Comparator']).toBe('White officers. Above 1 = Black officers more likely to leave');
    expect(detailOf(2)['In words']).toContain('One person more or fewer would change this.');
    expect(detailOf(2)['Method']).toBe('docs/methods/leaver-rates.md, docs/methods/ratio-of-rates.md');
  });

  it('draws ratios on a logarithmic axis, and a labelled gap where there are too few', () => {
    expect(ratios?.axis).toMatchObject({ scale: 'log', min: 0.25, max: 2 });
    expect(ratios?.panels[0]?.marks.map(({ label, value, text }) => [label, value, text])).toEqual([
      ['Asian', anEventRatesRow.relativeLikelihood, '0.56'],
      ['Black', 0.8775178185974674, '0.88'],
      ['Native American', null, '[u]'],
    ]);
  });

  it('downloads p, which no sentence and no page of figures has', () => {
    expect(rates.csv.rows[0]?.slice(-2)).toEqual(['p', 'Adjusted p']);
    expect(rates.csv.rows[3]?.slice(-2)).toEqual(['0.040', '0.053']);
    expect(rates.csv.rows[2]?.slice(-2)).toEqual(['below 0.001', 'below 0.001']);
    expect(header).not.toContain('p');
  });

  it('says of who cannot be told that it is no proof, and how many more years it would take', () => {
    const [asian, black] = anEventRatesAnswer.rows.slice(1, 3);
    if (!asian || !black) throw new Error('the fixture has them');
    const unsure: EventRateRow = {
      ...black,
      ...{ relativeLikelihood: 1.7146, rlLower: 0.7675, rlUpper: 3.8304, verdict: 'cant-tell' },
      ...{ flips: false, moreYears: 2 },
    };
    const { rates: of } = withRows([unsure]);

    expect(of.title).toBe('No group is clearly more likely to leave');
    expect(of.sentences[1]).toBe(
      'No clear difference between Black officers and White officers: relative likelihood 1.71 (range 0.77 to 3.83). This does not mean there is no disparity. About 2 more years of figures like these would settle it.',
    );
    expect(withRows([{ ...unsure, moreYears: null }]).rates.sentences[1]).toMatch(
      /Figures like these would not settle it\.$/,
    );
    expectPlain(of);
  });

  it('names who is less likely to be promoted, and who could have been', () => {
    const black: EventRateRow = {
      ...anEventRatesRow,
      ...{ group: { ethnicity: 'black' }, labels: { ethnicity: 'Black' }, events: 31, atRisk: 750 },
      ...{ rate: 31 / 750, lower: 0.0292, upper: 0.0581, relativeLikelihood: 1.62 },
      ...{ rlLower: 1.31, rlUpper: 2.01, excess: -19.4 },
    };
    const { rates: of } = withRows([black], {
      metric: 'promotions',
      eventIs: 'wanted',
      eligibilityRule: 'At least 24 months in rank.',
    });

    expect(of.title).toBe('Black officers less likely to be promoted than White officers');
    expect(of.sentences).toEqual([
      '4.1% of eligible Black officers were promoted (31 of 750).',
      'Black officers were less likely to be promoted than White officers: relative likelihood 1.62 (range 1.31 to 2.01), a clear difference. About 19 fewer were promoted than at the rate of White officers.',
    ]);
    expect(of.notes).toContain('Above 1 = Black officers less likely to be promoted than White officers.');
    expect(of.notes).toContain('Who could be promoted: At least 24 months in rank.');
    expectPlain(of);
  });

  it('compares no joiners, and gives person-years no percentage', () => {
    const nobody = { comparator: null, eventIs: null, family: null };
    const rows = anEventRatesAnswer.rows.map((row) => ({ ...row, verdict: null }));
    const joiners = withRows(rows, { metric: 'joiners', loss: null, ...nobody });
    const years = withRows(rows, { denominator: 'person-years', ...nobody });

    expect(joiners.ratios).toBeNull();
    expect(joiners.rates.title).toBe('Joiners by ethnicity');
    expect(joiners.rates.sentences[0]).toMatch(
      /^1,918 officers joined, 5\.6% of the headcount at the start\./,
    );
    expect(years.rates.table.columns.map((column) => column.header)).toContain(
      'Leavers per 100 person-years',
    );
    expect(years.rates.sentences[0]).toMatch(/^1,918 officers left, 5\.6 for every 100 person-years\./);
    expect(years.rates.axis.ticks.some(({ text }) => text.includes('%'))).toBe(false);
  });

  it.each<[string, Partial<EventRateRow>, string, string]>([
    ['withheld', { status: 'withheld' }, '[c]', 'is not shown, to protect confidentiality'],
    ['not held', { status: 'not-held' }, '[x]', 'Reason: not held in the files'],
    ['nobody at risk', { status: 'not-available', atRisk: 0 }, '[x]', 'Reason: nobody was at risk'],
  ])('says of a figure that is %s why, and draws no zero', (_state, changes, symbol, words) => {
    const none = { events: null, atRisk: null, rate: null, lower: null, upper: null };
    const row: EventRateRow = {
      ...anEventRatesRow,
      ...none,
      verdict: null,
      relativeLikelihood: null,
      ...changes,
    };
    const { rates: of } = withRows([row], { comparator: null, eventIs: null, family: null });

    expect(of.panels[0]?.marks[0]).toMatchObject({ value: null, text: symbol });
    expect(JSON.stringify(of.table.rows[0]?.detail)).toContain(words);
  });

  it('says why an answer counts nobody, and speaks of everybody of the part that it is about', () => {
    const [all, , black] = anEventRatesAnswer.rows;
    if (!all || !black) throw new Error('the fixture has them');
    const uncounted: EventRateRow = {
      ...all,
      ...{ group: { ethnicity: 'not-held' }, labels: { ethnicity: 'Not held' }, status: 'not-held' },
      ...{ events: null, atRisk: null, rate: null, lower: null, upper: null, reason: 'not-held' },
    };
    const none = withRows([uncounted], { comparator: null, eventIs: null, family: null });
    const ranked = [all, black].flatMap((row) =>
      ['Sergeant', 'Constable'].map((rank) => ({
        ...row,
        group: { ...row.group, rank: rank.toLowerCase() },
        labels: { ...row.labels, rank },
        ...(rank === 'Sergeant' && row === black ? { verdict: 'none' as const, flips: false } : {}),
      })),
    );
    const parts = withRows(ranked, { by: ['ethnicity', 'rank'] });

    expect(none.rates.sentences).toEqual(['Officers: no rate. Reason: not held in the files.']);
    expectPlain(none.rates);
    expect(parts.rates.title).toBe('Constable: Black officers less likely to leave than White officers');
    expect(parts.rates.sentences[0]).toBe(
      'Constable: 5.6% of officers left (1,918 of 34,437). Constable: 5.6% of Black officers left (293 of 5,225).',
    );
    expectPlain(parts.rates);
  });

  it('says that there is nothing where an answer has no row', () => {
    const { rates: of, ratios: none } = withRows([]);

    expect(of.sentences).toEqual(['No figures are available for this period.']);
    expect(none).toBeNull();
    expectPlain(of);
  });

  function detailOf(row: number): Record<string, string> {
    return Object.fromEntries((rates.table.rows[row]?.detail ?? []).map(({ term, text }) => [term, text]));
  }
});
