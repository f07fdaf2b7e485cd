import { sinceWords } from './since-words';

const kept = { page: 'representation', release: { period: '2026-Q1', label: 'Q4 2025/26' } } as const;

describe('sinceWords', () => {
  it('names the quarter that a link goes on showing', () => {
    expect(sinceWords({ ...kept, since: 'newer' })).toBe(
      'Newer figures are published. This link goes on showing those of Q4 2025/26.',
    );
  });

  it('speaks of the register where that is what has changed', () => {
    expect(sinceWords({ since: 'counted-anew', page: 'commitments', release: null })).toMatch(
      /^The register/,
    );
    expect(sinceWords({ ...kept, since: 'counted-anew' })).toMatch(/^Snapshots or definitions/);
  });

  it.each(['same', 'newer', 'gone', 'counted-anew'] as const)('is short and plain for %s', (since) => {
    for (const page of ['representation', 'commitments'] as const) {
      const sentences = sinceWords({ ...kept, page, since }).split(/(?<=\.) /);
      for (const sentence of sentences) expect(sentence.split(' ').length).toBeLessThanOrEqual(25);
    }
  });
});
