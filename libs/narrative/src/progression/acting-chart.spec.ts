import { type ActingAnswer } from '@muster/contracts';
import { aboutOfficers } from '../../fixtures/about-officers';
import { expectPlain } from '../../fixtures/expect-plain';
import { actingChart } from './acting-chart';

const row: ActingAnswer['rows'][number] = {
  ...{ group: { ethnicity: 'black' }, labels: { ethnicity: 'Black' }, undeclared: false, smallNumber: false },
  acting: {
    status: 'shown',
    people: 31,
    of: 412,
    share: 31 / 412,
    lower: 0.0535,
    upper: 0.1049,
    reason: null,
  },
  kept: { status: 'shown', people: 12, of: 25, share: 0.48, lower: 0.3, upper: 0.6651, reason: null },
};
const answer: ActingAnswer = {
  ...{
    metric: 'acting',
    force: 'EXMP',
    from: '2021-05-02',
    to: '2022-01-09',
    by: ['ethnicity'],
    grouping: null,
  },
  ...{ rows: [row], about: aboutOfficers },
};

describe('actingChart', () => {
  it('says who holds a rank for a time, and who keeps it', () => {
    const chart = actingChart(answer);

    expect(chart.title).toBe('7.5% hold a temporary or acting rank');
    expect(chart.sentences).toEqual([
      'Black: 31 of 412 officers hold their rank as temporary or acting (7.5%).',
      'Black: 12 of 25 who did at the start now hold it as substantive (48.0%).',
    ]);
    expect(chart.table.rows[0]?.cells.map(({ text }) => text)).toEqual([
      ...['Black', '31', '412', '7.5', '5.4', '10.5', '12', '25', '48.0', '30.0', '66.5', '[z]'],
    ]);
    expectPlain(chart);
  });

  it('says why there is no share', () => {
    const none = {
      status: 'not-available',
      people: null,
      of: null,
      share: null,
      lower: null,
      upper: null,
    } as const;
    const chart = actingChart({
      ...answer,
      rows: [
        {
          ...row,
          acting: { ...none, status: 'not-held', reason: 'not-held' },
          kept: { ...none, reason: 'nobody-at-risk' },
        },
      ],
    });

    expect(chart.title).toBe('Who holds a temporary or acting rank');
    expect(chart.sentences[1]).toBe(
      'Black: who kept such a rank cannot be said. Reason: nobody was at risk.',
    );
    expect(chart.table.rows[0]?.cells.at(-1)?.text).toBe('not held in the files; nobody was at risk');
    expectPlain(chart);
    expect(actingChart({ ...answer, rows: [] }).sentences).toEqual(['No figures are available.']);
  });
});
