import { type RepresentationAnswer } from '@muster/contracts';
import { representationChart } from '@muster/narrative';
import * as fc from 'fast-check';
import { anyRepresentationAnswer } from '../../test/any-representation-answer';
import { mainFacts } from './main-facts';

describe('mainFacts', () => {
  it('tells each group once, and nothing that the chart does not say', () => {
    fc.assert(
      fc.property(anyRepresentationAnswer, (answer) => {
        const facts = mainFacts(answer);
        const groups = answer.rows.filter(({ undeclared }) => !undeclared);

        expect(new Set(facts).size).toBe(facts.length);
        for (const { labels } of groups) {
          expect(facts.filter((fact) => fact.includes(labels['ethnicity'] ?? ''))).not.toHaveLength(0);
        }
        for (const sentence of representationChart(answer).sentences) expect(facts).toContain(sentence);
      }),
    );
  });

  it('never says that a gap could be chance without saying that this is no proof of parity', () => {
    fc.assert(
      fc.property(anyRepresentationAnswer, (answer) => {
        for (const fact of mainFacts(answer).filter((text) => text.includes('could be chance'))) {
          expect(fact).toContain('This does not mean there is no disparity.');
        }
      }),
    );
  });

  it('leaves a divided answer to its summary', () => {
    const [answer] = fc.sample(anyRepresentationAnswer, { numRuns: 1, seed: 3 });
    if (!answer) throw new Error('one answer was asked for');
    const rows = answer.rows.map((row) => ({
      ...row,
      group: { ...row.group, rank: 'sergeant' },
      labels: { ...row.labels, rank: 'Sergeant' },
    }));
    const divided: RepresentationAnswer = { ...answer, by: ['ethnicity', 'rank'], rows };

    expect(mainFacts(divided)).toEqual(representationChart(divided).sentences);
  });
});
