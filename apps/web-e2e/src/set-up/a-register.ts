import { type CommitmentRegister } from '@muster/contracts';
import { toReferenceDate } from '@muster/domain';
import { commitmentWarningSentence, ratedSentence } from '@muster/narrative';

const MEASURED = toReferenceDate('2025-09-30');

/** A register of an invented force with one commitment, whose rating is older than the figures of its measure; in the
 *  sentences that the server would send. */
export function aRegister(): CommitmentRegister {
  const period = { label: 'Q4 2024/25', from: '2025-01-01', to: '2025-03-31' };
  const rating = {
    ...{ seq: 1, rating: 'amber' as const, word: 'Amber', meaning: 'The forum must unblock it.', period },
    ...{ ageDays: 330, told: ratedSentence(period, 330) },
    ...{ recordedOn: '2025-04-10', recordedBy: null },
  };
  return {
    ...{ force: 'EXMP', forceName: 'Example Constabulary', synthetic: true },
    ...{ meeting: '2026-02-24', measuredTo: MEASURED },
    totals: [
      {
        ...{ kind: 'commitment', all: 1, green: 0, amber: 1, red: 0, notRated: 0, periods: [period] },
        sentences: ['1 of 1 commitment is not on track (Amber). None is Red. Rated for Q4 2024/25.'],
      },
    ],
    ratings: [{ rating: 'amber', word: 'Amber', meaning: 'The forum must unblock it.' }],
    entries: [
      {
        ...{ ref: '195', kind: 'commitment', title: 'Show the share of each group by rank' },
        ...{ owner: 'Head of workforce planning', forum: 'Attrition and Retention Board' },
        ...{ nextStep: null, due: null, target: null, implied: null, rating, history: [rating] },
        measures: [
          { id: 'representation-share', label: 'Representation', address: '/representation?by=ethnicity' },
        ],
        evidence: [],
        warnings: [
          {
            ...{ code: 'older-than-measure', refs: [] },
            message: commitmentWarningSentence({ code: 'older-than-measure', measuredTo: MEASURED }),
          },
        ],
        version: 1,
      },
    ],
  };
}
