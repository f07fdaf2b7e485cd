import { type PublishedAnswer, publishedAnswerSchema, publishedQuestionSchema } from '@muster/contracts';
import { aRelease, type PlantedCounts } from '../../test/a-release';
import { type ReaderRole } from '../lattice/reader-role';
import { answerProgression } from './answer-progression';
import { answerRetention } from './answer-retention';
import { answerWorkstream1 } from './answer-workstream-1';
import { publishedOptions } from './published-options';
import { type Reading } from './reading';

/** Released counts, chosen so that every expectation below can be worked by hand. */
const STOCK = {
  stock: 1210,
  'stock ethnicity=declared': 1100,
  'stock ethnicity=white': 1000,
  'stock ethnicity=black': 200,
  'stock ethnicity=black-heritage': 200,
  'stock ethnicity=black-heritage-with-mixed': 220,
  'stock ethnicity=white service-band=0-2': 200,
  'stock ethnicity=white service-band=2-5': 300,
  'stock ethnicity=white service-band=5-15': 400,
  'stock ethnicity=declared rank=sergeant': 250,
  'stock ethnicity=black rank=sergeant': 25,
  'stock ethnicity=declared rank=sergeant-and-above': 400,
  'stock ethnicity=black-heritage rank=sergeant-and-above': 30,
  'stock ethnicity=black rank-basis=temporary': 10,
};
const FLOWS = {
  'leavers 2024-25': 70,
  'leavers 2024-25 ethnicity=white': 50,
  'leavers 2024-25 ethnicity=black': 20,
  'leavers 2024-25 ethnicity=black-heritage': 20,
  'leavers 2023-24 ethnicity=black': 10,
  'leavers 2024-25 ethnicity=white leaving-route=voluntary-resignation': 15,
  'leavers 2024-25 ethnicity=white service-band=0-2': 20,
  'leavers 2024-25 ethnicity=white service-band=2-5': 30,
  'leavers 2024-25-h2 ethnicity=black': 10,
  'joiners 2024-25': 90,
  'joiners 2024-25 ethnicity=black': 25,
  'joiners 2024-25 ethnicity=declared': 100,
  'joiners 2024-25 ethnicity=black-heritage': 25,
  'promotions 2024-25 ethnicity=white': 100,
  'promotions 2024-25 ethnicity=black': 20,
  'promotions 2024-25 ethnicity=black-heritage': 20,
  'promotions 2020-23 ethnicity=black rank=constable': 15,
};

function reading(role: ReaderRole = 'board', planted: PlantedCounts = { ...STOCK, ...FLOWS }): Reading {
  const published = ['2024-Q1', '2025-Q1'].map((id) => aRelease(id, role, planted));
  const figures = published.at(-1);
  if (!figures) throw new Error('no release');
  return {
    ...{ figures, published, baseline: null, gate: 0.6 },
    words: {
      ...{ forceName: 'Example Constabulary', synthetic: true, codeVersion: '0.1.0' },
      people: { officer: 'officers' },
    },
  };
}

const PAGES = { retention: answerRetention, progression: answerProgression, workstream: answerWorkstream1 };

function ask(page: keyof typeof PAGES, question: object = {}, of = reading()) {
  const answered = PAGES[page](of, publishedQuestionSchema.parse({ force: 'EXMP', ...question }));
  return answered.ok ? publishedAnswerSchema.parse(JSON.parse(JSON.stringify(answered.value))) : null;
}

function rowOf(answer: PublishedAnswer | null, section: string, group: Record<string, string>) {
  const rows = answer?.sections.find(({ id }) => id === section)?.rows ?? [];
  return rows.find((row) => JSON.stringify(row.group) === JSON.stringify(group));
}

describe('the published page on retention', () => {
  it('has the sections of the lattice', () => {
    expect(ask('retention')?.sections.map(({ id }) => id)).toEqual([
      ...['leavers', 'leavers-compared', 'joiners', 'net-change'],
      ...['leaving-routes', 'leaving-by-service', 'staying'],
    ]);
  });

  it('says who counts as a leaver, because the pages of analysts leave transfers out unless they are asked for', () => {
    const notes = (section: string) =>
      ask('retention')?.sections.find(({ id }) => id === section)?.notes ?? [];
    const words = 'Leavers are all who left the force, those who went to another force among them.';

    expect([notes('leavers').includes(words), notes('leavers-compared').includes(words)]).toEqual([
      true,
      true,
    ]);
    expect(notes('joiners')).not.toContain(words);
  });

  it('divides leavers by the mean of the stocks at both ends', () => {
    // By hand: 20 of (200 + 200) / 2 = 10 %. The year before needs the release of March 2023, which is not there.
    expect(rowOf(ask('retention'), 'leavers', { ethnicity: 'black' })).toMatchObject({
      figures: {
        people: { value: 20 },
        stock: { value: 200 },
        rate: { status: 'shown', value: 0.1 },
        before: { status: 'not-available' },
      },
      change: null,
    });
  });

  it('compares a group with White people and says what the interval holds', () => {
    const row = rowOf(ask('retention'), 'leavers-compared', { ethnicity: 'black' });

    // (20/200) / (50/1000) = 2, from 1.17 to 3.43 (the formula of the method page in Python 3); mid-P .0099 there.
    expect(row).toMatchObject({
      figures: { ratio: { status: 'shown', value: 2, lower: 1.17, upper: 3.43 } },
      ...{ verdict: 'likely', test: 'below-0.01' },
    });
  });

  it('tells no band of p where the ratio is too wide to compare', () => {
    // 15 of 200 Black people left: fewer than the 20 that a ratio takes.
    const few = reading('board', { ...STOCK, ...FLOWS, 'leavers 2024-25 ethnicity=black': 15 });
    const row = rowOf(ask('retention', {}, few), 'leavers-compared', { ethnicity: 'black' });

    expect(row).toMatchObject({
      figures: { ratio: { status: 'too-wide' } },
      ...{ verdict: 'cant-tell', test: null },
    });
  });

  it('counts half-years when they are asked for', () => {
    const row = rowOf(ask('retention', { flow: 'half-year' }), 'leavers', { ethnicity: 'black' });

    expect(row?.figures['people']).toMatchObject({ value: 10 });
    // March and September: the release of September 2024 is not published.
    expect(row?.figures['rate']).toEqual({ status: 'not-available' });
  });

  it('takes joiners and leavers apart, and tells no difference that rounding could have made', () => {
    const net = (group: Record<string, string>) =>
      rowOf(ask('retention'), 'net-change', group)?.figures['net'];

    // By hand: 90 - 70, and 25 - 20.
    expect(net({})).toMatchObject({ status: 'shown', value: 20 });
    expect(net({ ethnicity: 'black' })).toEqual({ status: 'too-wide' });
  });

  it('has routes out and their share of the leavers of the group', () => {
    // By hand: 15 of 50 = 30 %.
    expect(
      rowOf(ask('retention'), 'leaving-routes', {
        'leaving-route': 'voluntary-resignation',
        ethnicity: 'white',
      }),
    ).toMatchObject({ figures: { people: { value: 15 }, all: { value: 50 }, share: { value: 0.3 } } });
  });

  it('draws a curve from merged bands and none for few people', () => {
    const staying = ask('retention')?.sections.find(({ id }) => id === 'staying');
    const line = (label: string) => staying?.lines.find((each) => each.label === label)?.points;

    // By hand: (1 - 20/200)² = .81, then (1 - 30/300)³ = .729 of it = .59; then withheld.
    expect(
      line('White')?.map(({ years, figure }) => [years, 'value' in figure ? figure.value : figure.status]),
    ).toEqual([
      ...[
        [0, 1],
        [2, 0.81],
        [5, 0.59],
      ],
      ...[
        [10, 'withheld'],
        [15, 'withheld'],
        [20, 'withheld'],
        [25, 'withheld'],
      ],
    ]);
    expect(line('Asian')?.every(({ figure }) => figure.status === 'withheld')).toBe(true);
  });

  it('is refused outside the lattice and answered with nothing where no flow is published', () => {
    expect(ask('retention', { by: ['ethnicity', 'unit'] })).toBeNull();
    expect(ask('retention', { flow: 'three-years', by: ['ethnicity', 'sex'] })).toBeNull();
    const young = { ...reading(), figures: aRelease('2020-Q1', 'board', STOCK), published: [] };
    expect(ask('retention', {}, young)).toMatchObject({ sections: [] });
    expect(ask('retention', { flow: 'half-year' }, young)).toBeNull();
  });
});

describe('the published page on progression', () => {
  it('has ranks, ranks and above, promotions and temporary ranks', () => {
    expect(ask('progression')?.sections.map(({ id }) => id)).toEqual([
      ...['rank-profile', 'ranks-and-above', 'promotions', 'promotions-compared'],
      ...['promotions-by-rank', 'temporary-rank'],
    ]);
  });

  it('measures groups in each rank', () => {
    // By hand: 25 of 250.
    expect(rowOf(ask('progression'), 'rank-profile', { rank: 'sergeant', ethnicity: 'black' })).toMatchObject(
      {
        figures: { share: { value: 0.1 }, before: { value: 0.1 } },
        change: 'no-clear-change',
      },
    );
  });

  it('reads above 1 as worse off where the event is wanted', () => {
    // By hand: (100/1000) / (20/200) = 1.
    expect(rowOf(ask('progression'), 'promotions-compared', { ethnicity: 'black' })).toMatchObject({
      figures: { ratio: { value: 1 } },
      verdict: 'cant-tell',
    });
  });

  it('has promotions by rank over three years alone', () => {
    const answer = ask('progression');

    expect(answer?.sections.find(({ id }) => id === 'promotions-by-rank')?.when).toBe(
      'April 2020 to March 2023',
    );
    expect(
      rowOf(answer, 'promotions-by-rank', { rank: 'constable', ethnicity: 'black' })?.figures['people'],
    ).toMatchObject({ value: 15 });
  });

  it('measures who holds a temporary rank', () => {
    // By hand: 10 of 200.
    expect(
      rowOf(ask('progression'), 'temporary-rank', { 'rank-basis': 'temporary', ethnicity: 'black' })?.figures[
        'rate'
      ],
    ).toMatchObject({ value: 0.05 });
  });

  it('is refused outside the lattice', () => {
    expect(ask('progression', { by: ['ethnicity', 'unit'] })).toBeNull();
  });
});

describe('the published page of workstream 1', () => {
  it('has both definitions on recruitment, progression and retention', () => {
    const answer = ask('workstream');

    expect(answer?.sections.map(({ id }) => id)).toEqual([
      ...['representation', 'representation-over-time', 'recruitment', 'progression'],
      ...['ranks-and-above', 'retention', 'declaration'],
    ]);
    expect(answer?.sections[0]?.rows.map(({ group }) => group)).toEqual([
      { ethnicity: 'black-heritage' },
      { ethnicity: 'black-heritage-with-mixed' },
    ]);
    // By hand: 25 of 100 declared joiners; 20/200 by 50/1000.
    expect(rowOf(answer, 'recruitment', { ethnicity: 'black-heritage' })?.figures['share']).toMatchObject({
      value: 0.25,
    });
    expect(rowOf(answer, 'retention', { ethnicity: 'black-heritage' })?.figures['ratio']).toMatchObject({
      value: 2,
    });
    expect(answer?.sections.find(({ id }) => id === 'retention')?.comparator).toBe('white');
  });

  it.each([{ by: ['sex'] }, { grouping: 'single' }, { where: [{ dimension: 'sex', value: 'female' }] }])(
    'cannot be asked %j',
    (question) => expect(ask('workstream', question)).toBeNull(),
  );
});

describe('what a role can ask', () => {
  it('comes from the lattice and is the same whatever is shown', () => {
    const of = (role: ReaderRole, planted: PlantedCounts) =>
      publishedOptions(
        reading(role, planted).figures,
        { force: 'EXMP', releases: [], baselines: [] },
        { officer: 'Police officers' },
      ).toJSON();

    expect(of('network', {})).toEqual(of('network', { ...STOCK, ...FLOWS }));
    const retention = of('board', {}).questions.filter(({ page }) => page === 'retention');
    expect(retention.map(({ by }) => by.join())).toEqual(
      expect.arrayContaining(['ethnicity', 'ethnicity,sex']),
    );
    const kinds = retention.find(({ by }) => by.join() === 'ethnicity')?.flows.map(({ id }) => id);
    expect(kinds).toEqual(['financial-year', 'half-year', 'three-years']);
    expect(of('board', {}).questions.some(({ by }) => by.length > 2)).toBe(false);
    expect(of('plan-lead', {}).questions.some(({ by }) => by.length > 2)).toBe(true);
  });

  it('is nothing while nothing is published', () => {
    expect(publishedOptions(null, { force: 'EXMP', releases: [], baselines: [] }, {}).toJSON()).toMatchObject(
      {
        ...{ workforceTypes: [], questions: [], dimensions: [] },
      },
    );
  });
});
