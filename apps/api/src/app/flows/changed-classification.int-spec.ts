import { type EventRatesAnswer, type FlowSeriesAnswer } from '@muster/contracts';
import { Client } from 'pg';
import { type PersonRow } from '../../../test/ledger-fixture';
import { OpenForce } from '../../../test/open-force';

const [FIRST, HALF, LAST] = ['2025-11-30', '2025-12-31', '2026-01-31'] as const;
const PERIOD = { from: FIRST, to: LAST };
const GROUPED = { ...PERIOD, by: ['ethnicity'], grouping: 'ethnicity-5-plus-1' };

function officers(name: string, number: number, ethnicity: string): PersonRow[] {
  return Array.from({ length: number }, (_, at) => ({
    person: `${name}${at}`,
    codes: { 'workforce-type': 'officer', rank: 'constable', ethnicity },
  }));
}

/** The first snapshot is in the list of 16+1, where Chinese is O1, the others in that of 18+1, where it is A4. Of six Chinese
 *  officers one leaves in December and one in January, when two others come. 40 White officers stay. */
const HISTORY = {
  [FIRST]: [...officers('w', 40, 'W1'), ...officers('c', 6, 'O1')],
  [HALF]: [...officers('w', 40, 'W1'), ...officers('c', 5, 'A4')],
  [LAST]: [...officers('w', 40, 'W1'), ...officers('c', 4, 'A4'), ...officers('j', 2, 'A4')],
};

describe('flows over a change of classification', () => {
  let force: OpenForce;
  beforeAll(async () => {
    force = await OpenForce.with(HISTORY);
    const owner = new Client(force.database.address.owner);
    await owner.connect();
    await owner.query(
      `update workforce.snapshot set mapping = '{"dimensions": {"ethnicity": {"classification": "ethnicity-16-plus-1"}}}'
        where as_at = $1`,
      [FIRST],
    );
    await owner.end();
  });
  afterAll(() => force.close());

  const rates = async (question: object) => {
    const { body } = await force.ask<EventRatesAnswer>('/api/flows/rates', question);
    return body;
  };
  const row = ({ rows }: EventRatesAnswer, code: string) =>
    rows.find(({ group }) => group['ethnicity'] === code);

  it('does not touch a cohort, which is read at the beginning', async () => {
    const answer = await rates({ ...PERIOD, by: ['ethnicity'], kind: 'leavers' });

    expect(row(answer, 'O1')).toMatchObject({ events: 2, atRisk: 6, status: 'shown' });
    expect(row(answer, 'A4')).toBeUndefined();
  });

  it.each([
    ['joiners', 'start'],
    ['leavers', 'average'],
    ['leavers', 'person-years'],
  ])('leaves %s on %s without a number where no grouping bridges it', async (kind, denominator) => {
    const answer = await rates({ ...PERIOD, by: ['ethnicity'], kind, denominator });

    expect(answer.rows).toHaveLength(1);
    expect(answer.rows[0]).toMatchObject({
      ...{ status: 'not-available', reason: 'other-classification', events: null, rate: null },
    });
    expect(answer.about.notes.join(' ')).toContain(
      'Ethnicity is recorded in two classifications within the period: ask by a grouping',
    );
  });

  it('reads each snapshot in its own codes where a grouping bridges it', async () => {
    const average = await rates({ ...GROUPED, kind: 'leavers', denominator: 'average' });
    const years = await rates({ ...GROUPED, kind: 'leavers', denominator: 'person-years' });
    const joined = await rates({ ...GROUPED, kind: 'joiners' });

    expect(row(average, 'asian')).toMatchObject({ events: 2, atRisk: 6 });
    expect(row(average, 'unknown')).toMatchObject({ events: 0, atRisk: 0 });
    // Days after 30 November and up to 31 January, by hand: 6 until 30 December, 5 until 30 January, 6 on the last day.
    expect(row(years, 'asian')?.atRisk).toBeCloseTo((6 * 30 + 5 * 31 + 6) / 365.25, 9);
    expect(row(joined, 'asian')).toMatchObject({ events: 2, atRisk: 6 });
  });

  it('breaks a series of single categories, and not one of groups', async () => {
    const single = await force.ask<FlowSeriesAnswer>('/api/flows/series', { ...PERIOD, by: ['ethnicity'] });
    const grouped = await force.ask<FlowSeriesAnswer>('/api/flows/series', GROUPED);
    const chinese = single.body.series.find(({ group }) => group['ethnicity'] === 'A4');
    const asian = grouped.body.series.find(({ group }) => group['ethnicity'] === 'asian');

    expect(chinese?.points).toMatchObject([
      { status: 'not-available', headcount: 5, leavers: null },
      { status: 'shown', headcount: 6, joiners: 2, leavers: 1, otherChange: 0 },
    ]);
    expect(asian?.points).toMatchObject([
      { status: 'shown', headcount: 5, joiners: 0, leavers: 1, otherChange: 0 },
      { status: 'shown', headcount: 6, joiners: 2, leavers: 1, otherChange: 0 },
    ]);
    expect(single.body.about.notes.join(' ')).toContain(
      'Recorded in another classification at 30 November 2025',
    );
    expect(grouped.body.markers).toMatchObject([
      { asAt: HALF, kind: 'classification-break', dimension: 'ethnicity', breaks: false },
    ]);
  });
});
