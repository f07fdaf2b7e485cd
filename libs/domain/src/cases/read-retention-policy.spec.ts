import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRetentionPolicy } from './read-retention-policy';
import { type RetentionPolicy } from './retention-policy';

const shipped = JSON.parse(
  readFileSync(join(__dirname, '../../../../definitions/cases/retention.json'), 'utf8'),
) as RetentionPolicy;
const changed = (change: (policy: RetentionPolicy) => unknown) => {
  const copy = structuredClone(shipped);
  change(copy);
  const read = readRetentionPolicy(copy);
  return read.ok ? 'fine' : read.refusal.message;
};
const first = (policy: RetentionPolicy) => policy.classes[0] as RetentionPolicy['classes'][number];

describe('readRetentionPolicy', () => {
  it('takes the file that is shipped: 30 days, 12 months and 24 months, as the promise says', () => {
    const read = readRetentionPolicy(shipped);

    expect(read.ok && read.value.classes.map((rule) => [rule.class, rule.days, rule.period])).toEqual([
      ['contact', 30, '30 days'],
      ['narrative', 365, '12 months'],
      ['coded', 730, '24 months'],
    ]);
  });

  it('names a class that is missing and one that stands twice, both at once', () => {
    const message = changed((policy) => {
      first(policy).class = 'coded';
    });

    expect(message).toBe(
      'The class contact stands 0 times instead of once. The class coded stands 2 times instead of once.',
    );
  });

  it('refuses a contact that outlives the narrative, and says so', () => {
    const message = changed((policy) => Object.assign(first(policy), { days: 366, period: '366 days' }));

    expect(message).toBe('The contact stays longer than the narrative.');
  });

  it('refuses a narrative that outlives the coded record', () => {
    const message = changed((policy) =>
      policy.classes.forEach((rule) => {
        if (rule.class === 'coded') Object.assign(rule, { days: 300, period: '300 days' });
      }),
    );

    expect(message).toBe(
      'The narrative stays longer than the coded record. The contact for the question after a year outlives the case.',
    );
  });

  it('refuses words that promise another period than the days', () => {
    expect(changed((policy) => Object.assign(first(policy), { period: '3 months' }))).toBe(
      'The period of contact is not as long in words as in days.',
    );
  });

  it('refuses a case that is closed by itself after another period than the words say, or too soon', () => {
    expect(changed(({ quiet }) => Object.assign(quiet, { days: 365 }))).toBe(
      'The period of quiet is not as long in words as in days.',
    );
    expect(changed(({ quiet }) => Object.assign(quiet, { days: 60, period: '60 days' }))).toContain('quiet');
  });

  it.each([
    ['no days', { days: 0 }],
    ['half a day', { days: 0.5 }],
    ['fewer days than none', { days: -30 }],
    ['more than ten years', { days: 3651 }],
    ['no reason', { reason: '' }],
    ['a field that nobody knows', { hours: 4 }],
  ])('refuses %s', (_, change) => {
    expect(changed((policy) => Object.assign(first(policy), change))).toContain('the file does not fit');
  });

  it('refuses a notice shorter than two weeks', () => {
    expect(changed((policy) => Object.assign(policy, { noticeDays: 13 }))).toContain('noticeDays');
  });
});
