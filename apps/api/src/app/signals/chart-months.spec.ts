import { type FlowPoint, spcQuestionSchema } from '@muster/contracts';
import { chartMonths } from './chart-months';
import { type CountedMonths } from './count-months';

const endOf = (month: number) => new Date(Date.UTC(2024, month, 0)).toISOString().slice(0, 10);
const QUESTION = spcQuestionSchema.parse({
  force: 'EXMP',
  from: endOf(0),
  to: endOf(26),
  measure: 'leavers',
});

/** Leavers of months from January 2024 on; null is withheld. */
function monthsOf(leavers: readonly (number | null)[]): CountedMonths {
  const points = leavers.map((left, at): FlowPoint => {
    const own = left === null ? ('withheld' as const) : ('shown' as const);
    return {
      ...{ from: endOf(at), to: endOf(at + 1), status: own, leavers: left, joiners: left, promotions: left },
      ...{ headcount: left === null ? null : 500, netChange: null, otherChange: null },
      rolling: { status: 'not-available', rate: null, lower: null, upper: null, reason: null },
    };
  });
  return {
    flows: {
      ...{ metric: 'flow-series', force: 'EXMP', from: endOf(0), to: endOf(leavers.length), by: [] },
      ...{ grouping: null, step: 'month', markers: [] },
      series: [{ group: {}, labels: {}, undeclared: false, points }],
      about: {
        ...{ forceName: 'Example', synthetic: true, measured: null, dimensionLabels: {}, people: 'officers' },
        ...{ population: '', definition: '', denominator: '', groupingDefinition: null, intervalMethod: '' },
        ...{ methods: [], snapshots: [], notes: [], codeVersion: '' },
      },
    },
    changes: [],
  };
}

const twelve = Array.from({ length: 12 }, () => 12);

describe('chartMonths', () => {
  it('draws limits of twelve months that are shown', () => {
    const { phases, variation } = chartMonths(QUESTION, monthsOf(twelve));

    expect(phases[0]?.limits).toMatchObject({ mean: 12, meanMovingRange: 0, upper: 12 });
    expect(variation.state).toBe('no-change');
  });

  it('draws none where a month of the phase is withheld: those of the others would lie too high', () => {
    const answer = chartMonths({ ...QUESTION, aim: 20 }, monthsOf([...twelve, null, 40]));

    expect(answer.points.map(({ value }) => value)).toEqual([...twelve, null, 40]);
    expect(answer.points.flatMap(({ signals }) => signals)).toEqual([]);
    expect(answer.phases).toEqual([{ from: endOf(0), to: endOf(14), points: 13, limits: null }]);
    expect(answer.variation).toEqual({ state: 'too-few', rule: null, reason: 'too-few-points' });
    expect(answer.assurance).toBe('too-few');
  });

  it('keeps the limits of a phase beside one of which a month is withheld', () => {
    const question = { ...QUESTION, beginsAnew: [endOf(14)] };
    const { phases, variation } = chartMonths(question, monthsOf([...twelve, null, ...twelve]));

    expect(phases.map(({ limits }) => limits?.mean ?? null)).toEqual([null, 12]);
    expect(variation.state).toBe('no-change');
  });
});
