import { type ReleaseReport } from '@muster/contracts';
import { auditSentences } from './audit-sentences';
import { progressWords } from './progress-words';
import { reportFacts } from './report-facts';

const REPORT: ReleaseReport = {
  policy: '2026-1',
  cells: {
    ...{ all: 400, nonZero: 300, shown: 240, withheld: 160, structuralZero: 12 },
    ...{ held: 31, repaired: 1, dropped: 7, network: 150 },
  },
  ...{ shownShare: 0.8, peopleShownShare: 0.9981, meanError: 1.583, largestError: 4 },
  droppedTables: ['officer-stock-unit'],
  audit: {
    ...{ targets: 40, exact: 0, narrow: 0, inherent: 0, pairs: 2, rounds: 1 },
    ...{ facts: [], passed: true, milliseconds: 900 },
  },
  questions: { group: 'Mixed', asked: 40, answered: 38, unanswered: [] },
  ...{ alarms: [], notes: [] },
};

describe('reportFacts', () => {
  it('says counts and shares with what they count', () => {
    const value = (key: string) => reportFacts(REPORT).find((row) => row.key === key)?.value;
    expect(value('Cells shown')).toBe('240 of 300 cells with somebody in (80.0%)');
    expect(value('People in shown cells')).toBe('99.8% of the people in all cells');
    expect(value('Mean error')).toBe('1.58 people between a shown and its true count');
    expect(value('Repaired')).toBe('1 cell withheld to protect another cell');
    expect(value('Dropped')).toBe('7 cells in 1 table: officer-stock-unit');
  });
});

describe('auditSentences', () => {
  it('say that nothing was found', () => {
    expect(auditSentences(REPORT.audit)).toEqual([
      'Muster attacked 40 withheld counts and differences of one to four people, those of earlier quarters among them.',
      'None of them can be worked out exactly, and none to fewer than five possible counts.',
      'The audit passed.',
    ]);
  });

  it('say what was found and what hiding cannot help', () => {
    const said = auditSentences({ ...REPORT.audit, exact: 1, narrow: 2, inherent: 3, passed: false });
    expect(said[1]).toBe('2 can be worked out to fewer than five possible counts, 1 of these exactly.');
    expect(said[2]).toBe(
      '3 counts are narrow from public facts and earlier releases alone. Hiding more would not help.',
    );
    expect(said.at(-1)).toContain('nobody can approve');
  });

  it('say that there was nothing to attack', () => {
    expect(auditSentences({ ...REPORT.audit, targets: 0 })).toEqual([
      'No withheld count has one to four people, so there is nothing to work out.',
      'The audit passed.',
    ]);
  });

  it('are sentences of at most 25 words', () => {
    const said = auditSentences({ ...REPORT.audit, exact: 1, narrow: 2, inherent: 1, passed: false });
    for (const sentence of said) expect(sentence.split(' ').length).toBeLessThanOrEqual(25);
  });
});

describe('progressWords', () => {
  it('say the step, and how far it is where that is known', () => {
    expect(progressWords(null)).toBe('The build begins.');
    expect(progressWords({ step: 'read', done: 0, of: 1 })).toBe('Reading the history of the workforce.');
    expect(progressWords({ step: 'audit', done: 12, of: 1400 })).toBe(
      'Trying to work out withheld cells: 12 of 1,400 steps.',
    );
    expect(progressWords({ step: 'new', done: 0, of: 0 })).toBe('Working.');
  });
});
