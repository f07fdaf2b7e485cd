import { type Crosswalk, type Grouping } from '@muster/domain';
import { categoryLabels } from './category-labels';
import { classificationsIn } from './classifications-in';
import { definitionSections } from './definition-sections';

const labels = categoryLabels([
  {
    kind: 'classification',
    id: 'short-list',
    dimension: 'ethnicity',
    label: 'Short list',
    source: 'Invented',
    categories: [
      { code: 'A', label: 'First', state: 'declared' },
      { code: 'N', label: 'Not stated', state: 'not-declared' },
    ],
  },
]);

describe('definitionSections', () => {
  it('shows first what a crosswalk loses, then what nothing leads to, then exact pairs', () => {
    const crosswalk: Crosswalk = {
      kind: 'crosswalk',
      id: 'short-to-long',
      label: 'Short to long',
      source: 'Invented',
      from: 'short-list',
      to: 'long-list',
      pairs: [
        { from: 'A', to: 'A1' },
        { from: 'N', to: null, loss: 'Has no counterpart.' },
      ],
      unreachable: [{ to: 'A2', reason: 'Cannot be told apart from A1.' }],
    };
    expect(classificationsIn(crosswalk)).toEqual(['short-list', 'long-list']);
    const [loss, unreachable, exact] = definitionSections(crosswalk, labels);
    expect(loss?.table).toEqual({
      columns: ['Short list', 'long-list', 'What is lost'],
      rows: [['Not stated', 'No counterpart', 'Has no counterpart.']],
    });
    expect(unreachable?.table?.rows).toEqual([['A2', 'Cannot be told apart from A1.']]);
    expect(exact?.table?.rows).toEqual([['First', 'A1']]);
  });

  it('lists the categories of each group by name and says that groups overlap', () => {
    const grouping: Grouping = {
      kind: 'grouping',
      id: 'pairs',
      dimension: 'ethnicity',
      label: 'Pairs',
      definition: 'Two groups.',
      source: 'Invented',
      overlapping: true,
      groups: [
        { code: 'one', label: 'One' },
        { code: 'unknown', label: 'Unknown', note: 'Left out of shares.' },
      ],
      members: { 'short-list': { one: ['A'], unknown: ['N'] } },
    };
    const [meaning, members] = definitionSections(grouping, labels);
    expect(meaning?.text.join(' ')).toContain('Groups overlap');
    expect(members).toEqual({
      heading: 'Categories of Short list',
      text: [],
      table: {
        columns: ['Group', 'Categories'],
        rows: [
          ['One', 'First'],
          ['Unknown', 'Not stated'],
        ],
      },
    });
  });

  it('shows ranks from the highest down', () => {
    const [ranks] = definitionSections(
      {
        kind: 'rank-ladder',
        id: 'ranks',
        label: 'Ranks',
        source: 'Invented',
        workforceType: 'officer',
        ranks: [
          { code: 'constable', label: 'Constable', order: 1 },
          { code: 'sergeant', label: 'Sergeant', order: 2 },
        ],
      },
      labels,
    );
    expect(ranks?.table?.rows.map(([rank]) => rank)).toEqual(['Sergeant', 'Constable']);
    expect(ranks?.table?.columns).toEqual(['Rank', 'Level']);
  });

  it('shows which ranks stand together, and why', () => {
    const [ranks] = definitionSections(
      {
        ...{ kind: 'rank-ladder', id: 'ranks', label: 'Ranks', source: 'Invented', workforceType: 'officer' },
        bandSource: 'by hand',
        ranks: [
          { code: 'constable', label: 'Constable', order: 1, band: 'lower' },
          { code: 'sergeant', label: 'Sergeant', order: 2 },
        ],
      },
      labels,
    );
    expect(ranks?.text).toContain('Bands: by hand.');
    expect(ranks?.table?.rows).toEqual([
      ['Sergeant', '2', 'None'],
      ['Constable', '1', 'Lower'],
    ]);
  });

  it('shows the group in which a release publishes each rank', () => {
    const [ranks] = definitionSections(
      {
        ...{ kind: 'rank-ladder', id: 'ranks', label: 'Ranks', source: 'Invented', workforceType: 'officer' },
        ranks: [
          { code: 'sergeant', label: 'Sergeant', order: 1 },
          { code: 'inspector', label: 'Inspector', order: 2 },
        ],
        releaseGroups: [{ code: 'leaders', label: 'Leaders', ranks: ['sergeant', 'inspector'] }],
      },
      labels,
    );
    expect(ranks?.table?.columns).toEqual(['Rank', 'Level', 'In releases']);
    expect(ranks?.table?.rows.map((row) => row[2])).toEqual(['Leaders', 'Leaders']);
  });

  it('shows the stages of a process in order and marks the outcome', () => {
    const [stages] = definitionSections(
      {
        ...{ kind: 'process', id: 'dogs', label: 'Dog handler', source: 'Invented', type: 'specialist-post' },
        stages: [
          { code: 'applied', label: 'Applied', meaning: 'Who applied.' },
          { code: 'posted', label: 'Posted', meaning: 'Who started.' },
        ],
        outcome: 'posted',
      },
      labels,
    );
    expect(stages?.table?.rows).toEqual([
      ['Applied', 'Who applied.'],
      ['Posted (the outcome)', 'Who started.'],
    ]);
  });
});
