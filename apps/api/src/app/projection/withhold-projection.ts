import { type ProjectionAnswer } from '@muster/contracts';
import { type HiddenFigures } from './hidden-figures';

const PROBLEM = {
  code: 'withheld',
  message: 'Fewer people than may be counted of this characteristic: nothing is worked out of them.',
} as const;

/** An answer by a characteristic that needs a grant, without what is `hidden`. Where people in post, joiners or leavers are
 *  too few nothing of it is given: every figure is made of the same few people. Otherwise it keeps its fans, and loses the
 *  shares of single days, the look back, and every rate of a kind of which one is hidden. */
export function withholdProjection(answer: ProjectionAnswer, hidden: HiddenFigures): ProjectionAnswer {
  const observed = answer.observed.map((point): ProjectionAnswer['observed'][number] =>
    hidden.all || hidden.days.has(point.asAt) ? { asAt: point.asAt, share: null, status: 'withheld' } : point,
  );
  const backTest: ProjectionAnswer['backTest'] =
    (hidden.all || hidden.backTest) && answer.backTest.status === 'shown'
      ? { ...answer.backTest, status: 'not-available', problem: PROBLEM, rows: [] }
      : answer.backTest;
  if (hidden.all) {
    return {
      ...answer,
      ...(answer.status === 'shown' ? { status: 'withheld', problem: PROBLEM } : {}),
      ...{ observed, backTest, scenarios: [], rates: { ...answer.rates, rows: [] } },
    };
  }
  const rows = answer.rates.rows.map((row) =>
    (row.kind === 'leaving' && hidden.leaving) || (row.kind === 'promotion' && hidden.promotion)
      ? { ...row, rate: null, events: null, exposure: null, smallNumber: false }
      : row,
  );
  return { ...answer, observed, backTest, rates: { ...answer.rates, rows } };
}
