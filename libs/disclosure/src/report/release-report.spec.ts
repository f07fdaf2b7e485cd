import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aDimension } from '../../test/a-dimension';
import { anAudit } from '../../test/an-audit';
import { type AuditedRelease } from '../audit/audited-release';
import { type CellKey } from '../lattice/lattice';
import { type ProtectedCell, type ReleasedValue } from '../protect/protected-cell';
import { boardQuestionsSchema } from './board-question';
import { releaseReport } from './release-report';

const QUESTIONS = boardQuestionsSchema.parse(
  JSON.parse(
    readFileSync(join(__dirname, '../../../../definitions/disclosure/board-questions.json'), 'utf8'),
  ),
).questions;

const ETHNICITY = aDimension('ethnicity', ['asian', 'black', 'white', 'unknown'], {
  ...{ asian: ['asian'], black: ['black'], white: ['white'], unknown: ['unknown'] },
  declared: ['asian', 'black', 'white'],
});
const RANK = aDimension('rank', ['constable', 'sergeant']);

/** 8 Asian, 12 Black, 80 White officers, 2 unknown; every count of five and more released as the multiple above. */
const input = anAudit({
  dimensions: [ETHNICITY, RANK],
  tables: [
    {
      id: 'ethnicity-rank',
      dims: [
        { id: 'ethnicity', by: 'all' },
        { id: 'rank', by: 'main' },
      ],
    },
  ],
  stock: [
    { people: 8, leaves: { ethnicity: 'asian', rank: 'constable' } },
    { people: 9, leaves: { ethnicity: 'black', rank: 'constable' } },
    { people: 3, leaves: { ethnicity: 'black', rank: 'sergeant' } },
    { people: 80, leaves: { ethnicity: 'white', rank: 'constable' } },
    { people: 2, leaves: { ethnicity: 'unknown', rank: 'constable' } },
  ],
  release: (people) =>
    people < 5 ? { status: 'c', value: null } : { status: 'ok', value: Math.ceil(people / 5) * 5 },
});

function report(
  hidden: readonly string[] = [],
  before: { shownShare: number; peopleShownShare: number } | null = null,
) {
  const cells = new Map(
    [...input.cells].map(([key, { people, released }]): [CellKey, ProtectedCell] => [
      key,
      { key, people, members: new BigInt64Array(people), released, carriedFrom: null, held: false },
    ]),
  );
  const released = new Map(
    [...input.cells].map(([key, cell]): [CellKey, ReleasedValue] => [
      key,
      hidden.includes(key) ? { status: 'c', value: null } : cell.released,
    ]),
  );
  const audited: AuditedRelease = {
    ...{ released, repaired: hidden as CellKey[], droppedTables: [], notes: ['A note of the audit.'] },
    audit: {
      ...{ targets: 3, exact: 0, narrow: 0, inherent: 0, pairs: 0, rounds: 1, facts: [], passed: true },
    },
  };
  const { policy, lattice } = input;
  return releaseReport({
    ...{ policy, lattice, cells, audited, milliseconds: 1234, before, questions: QUESTIONS },
  });
}

describe('releaseReport', () => {
  it('counts cells, shares and errors', () => {
    // By hand: 18 cells. White, Asian and unknown sergeants are nobody; 3 Black sergeants stand for all and for declared
    // ones too; 2 unknown stand in two cells. Shown: all 102, constables 99, declared 100 and 97, asian 8 and 8, black 12
    // and 9, white 80 and 80, so ten; errors 3, 1, 0, 3, 2, 2, 3, 1, 0, 0.
    const { cells, shownShare, peopleShownShare, meanError, largestError, audit, notes } = report();
    expect(cells).toEqual({
      ...{ all: 18, nonZero: 15, shown: 10, withheld: 8, structuralZero: 0 },
      ...{ held: 0, repaired: 0, dropped: 0, network: 7 },
    });
    expect(shownShare).toBeCloseTo(10 / 15, 10);
    expect(peopleShownShare).toBeCloseTo(595 / (595 + 3 * 3 + 2 * 2), 10);
    expect(meanError).toBeCloseTo(1.5, 10);
    expect(largestError).toBe(3);
    expect(audit.milliseconds).toBe(1234);
    expect(notes).toEqual(['A note of the audit.']);
  });

  it('asks the questions about the smallest group that gave its ethnicity', () => {
    const { questions, alarms } = report();
    expect(questions).toMatchObject({ group: 'asian', asked: 40 });
    // How many, which share, how many constables: all the rest needs sex, units, flows, staff or a sergeant.
    expect(questions.answered).toBe(3);
    expect(questions.unanswered).toContain('How many asian sergeants are there?');
    expect(alarms).toEqual([]);
  });

  it('does not count a question as answered when one of its cells is withheld', () => {
    expect(report(['officer|stock||ethnicity=declared']).questions.answered).toBe(2);
  });

  it('raises an alarm when shares fall by more than five points', () => {
    const { alarms } = report([], { shownShare: 0.72, peopleShownShare: 0.981 });
    expect(alarms).toEqual([
      'The share of cells that are shown fell from 72.0 % to 66.7 % since the release before.',
    ]);
  });
});
