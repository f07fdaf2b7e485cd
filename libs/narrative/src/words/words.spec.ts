import { absence } from '../tables/absence';
import { formatSigned } from '../format/format-signed';
import { listWords } from './list-words';
import { rangeWords } from './range-words';
import { reasonSentence } from './reason-sentence';
import { reasonWords } from './reason-words';
import { yearsWords } from './years-words';

// Every reason that an answer can give, from the contracts.
const REASONS = [
  ...[
    'too-few',
    'nobody-at-risk',
    'joiners-are-no-cohort',
    'groups-overlap',
    'nobody-at-start',
    'nobody-in-post',
  ],
  ...[
    'not-held',
    'less-than-12-months',
    'period-without-snapshot',
    'cohort-too-young',
    'nobody-joined',
    'nobody-left',
  ],
  ...[
    'leaves-before-starting',
    'too-few-at-risk',
    'funnel-rises',
    'first-stage',
    'nobody-before',
    'nobody-below',
  ],
  ...[
    'nobody-above',
    'nobody-declared',
    'causes-do-not-add-up',
    'no-stages',
    'other-classification',
    'withheld',
  ],
  ...['not-declared', 'comparator', 'nothing-to-compare'],
];

describe('the words of a missing figure', () => {
  it.each(REASONS)('know %s', (reason) => {
    expect(reasonWords(reason)).not.toBe('not available');
    expect(reasonWords(reason).split(' ').length).toBeLessThanOrEqual(15);
  });

  it('say not available for a reason that is not known, and for none', () => {
    expect([reasonWords('sunspots'), reasonWords('constructor'), reasonWords(null)]).toEqual([
      ...['not available', 'not available', 'not available'],
    ]);
    expect(reasonSentence('sunspots')).toBe('Not available.');
    expect(reasonSentence('Nobody in these ranks has declared.')).toBe('Nobody in these ranks has declared.');
  });

  it('keep withheld, not reliable, not due and not available apart', () => {
    expect(absence('withheld', null).symbol).toBe('[c]');
    expect(absence('shown', 'too-few')).toEqual({
      symbol: '[u]',
      meaning: 'low reliability: fewer than 30 at risk, or fewer than 5 expected',
    });
    expect(absence('not-available', 'first-stage').symbol).toBe('[z]');
    expect(absence('not-held', null)).toEqual({
      symbol: '[x]',
      meaning: 'not available: not held in the files',
    });
    expect(absence('not-available', 'sunspots')).toEqual({ symbol: '[x]', meaning: 'not available' });
  });
});

describe('the words of numbers', () => {
  it('write years, ranges, lists and changes as they are read', () => {
    expect([yearsWords(1826 / 365.25), yearsWords(1), yearsWords(2.31), yearsWords(12)]).toEqual([
      ...['five years', 'one year', '2.3 years', '12 years'],
    ]);
    expect([
      rangeWords(1, 2, String),
      rangeWords(1, null, String),
      rangeWords(null, 2, String),
      rangeWords(null, null, String),
    ]).toEqual([...['range 1 to 2', 'range from 1', 'range up to 2', null]]);
    expect([listWords([], 'or'), listWords(['A'], 'or'), listWords(['A', 'B', 'C'], 'and')]).toEqual([
      '',
      'A',
      'A, B and C',
    ]);
    expect([formatSigned(1.24, 1), formatSigned(-1.24, 1), formatSigned(0.04, 1), formatSigned(-0)]).toEqual([
      ...['+1.2', '−1.2', '0.0', '0'],
    ]);
  });
});
