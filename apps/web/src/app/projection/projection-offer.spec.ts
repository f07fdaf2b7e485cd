import { type PublishedOptions, type RepresentationOptions } from '@muster/contracts';
import { offerOfReleases } from './offer-of-releases';
import { offerOfSnapshots } from './offer-of-snapshots';

describe('what can be asked about where rates lead', () => {
  it('is every snapshot, newest first, and every characteristic that is held and granted', () => {
    const dimension = {
      characteristic: true,
      sensitive: false,
      granted: true,
      status: 'held' as const,
      values: [],
      groupings: [],
    };
    const options: RepresentationOptions = {
      force: 'EXMP',
      snapshots: ['2025-03-31', '2026-03-31'].map((asAt) => ({ id: asAt, asAt })),
      dimensions: [
        {
          ...dimension,
          id: 'workforce-type',
          label: 'Type',
          characteristic: false,
          values: [{ code: 'officer', label: 'Officers' }],
        },
        {
          ...dimension,
          id: 'ethnicity',
          label: 'Ethnicity',
          groupings: [{ id: 'five', label: 'Five groups' }],
        },
        { ...dimension, id: 'sex', label: 'Sex', values: [{ code: 'female', label: 'Female' }] },
        { ...dimension, id: 'religion', label: 'Religion', granted: false },
        { ...dimension, id: 'rank', label: 'Rank', characteristic: false },
        { ...dimension, id: 'age-band', label: 'Age band' },
      ],
      baselines: [],
    };
    const offer = offerOfSnapshots(options);

    expect(offer.starts.map(({ label }) => label)).toEqual(['31 March 2026', '31 March 2025']);
    expect(offer.types).toEqual([{ value: 'officer', label: 'Officers' }]);
    expect(offer.groups.map(({ by, grouping, label }) => [by, grouping, label])).toEqual([
      ['ethnicity', 'five', 'Five groups'],
      ['sex', null, 'Sex'],
    ]);
  });

  it('is of a release what representation asks about one characteristic alone, the release in force first', () => {
    const question = {
      ...{
        page: 'representation' as const,
        workforceType: 'officer',
        by: ['ethnicity'],
        label: 'Ethnicity',
        flows: [],
      },
      groupings: ['ethnicity-5-plus-1', 'single'].map((id) => ({ id, label: id })),
    };
    const release = (period: string, inForce: boolean) => ({
      id: period,
      period,
      periodLabel: period,
      asAt: '2025-09-30',
      inForce,
    });
    const options: PublishedOptions = {
      force: 'EXMP',
      releases: [release('2025-Q4', false), release('2025-Q3', true)],
      workforceTypes: ['officer', 'staff'].map((id) => ({ id, label: id })),
      questions: [
        question,
        { ...question, by: ['ethnicity', 'sex'] },
        { ...question, page: 'retention' },
        { ...question, by: ['sex'], label: 'Sex', groupings: [] },
        ...['rank', 'unit', 'length-of-service', 'age-band'].map((by) => ({ ...question, by: [by] })),
      ],
      dimensions: [
        { workforceType: 'officer', id: 'sex', label: 'Sex', values: [{ code: 'female', label: 'Female' }] },
      ],
      baselines: [],
    };
    const offer = offerOfReleases(options);

    expect(offer.starts.map(({ value }) => value)).toEqual(['2025-Q3', '2025-Q4']);
    expect(offer.types.map(({ value }) => value)).toEqual(['officer']);
    expect(offer.groups.map(({ by, grouping, values }) => [by, grouping, values.length])).toEqual([
      ['ethnicity', 'ethnicity-5-plus-1', 0],
      ['sex', null, 1],
    ]);
  });
});
