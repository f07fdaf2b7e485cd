import { type Highs } from 'highs';
import { type AttackSolver, type ExtremeTable } from './attack-solver';

/** No force has as many people: a column at this bound is not bounded by anything that is published. */
const CROWD = 1e5;

/** Linear programming by HiGHS, whose engine is loaded elsewhere. The primal simplex goes on from the solution before,
 *  because only costs change from one question to the next. */
export function withHighs(highs: Highs): AttackSolver {
  return {
    load({ columns, rows }) {
      const model = highs.createModel();
      model.options.set({
        output_flag: false,
        presolve: 'off',
        solver: 'simplex',
        simplex_strategy: 4,
      });
      model.addVars(new Float64Array(columns), new Float64Array(columns).fill(CROWD));
      for (const { low, high, columns: indices, weights: values } of rows) {
        const upper = high === Infinity ? highs.infinity : high;
        model.addRow(low === -Infinity ? -highs.infinity : low, upper, { indices, values });
      }
      const chosen = (indices: Int32Array) => ({ kind: 'set' as const, indices });
      const seek = (sum: Int32Array, cost: 1 | -1): ExtremeTable | null => {
        model.changeColsCost(chosen(sum), new Float64Array(sum.length).fill(cost));
        model.run();
        if (model.getModelStatus() !== highs.constants.modelStatus.optimal) {
          // A warm start that went astray: once more from the beginning.
          model.clearSolver();
          model.run();
        }
        const status = model.getModelStatus();
        const isSolved = status === highs.constants.modelStatus.optimal;
        const people = isSolved ? cost * model.getObjectiveValue() : 0;
        const solution = isSolved ? model.getSolution().colValue : new Float64Array();
        model.changeColsCost(chosen(sum), new Float64Array(sum.length));
        if (isSolved) return { people: people >= CROWD - 1 ? Infinity : people, columns: solution };
        if (status === highs.constants.modelStatus.infeasible) return null;
        throw new Error('the linear program was neither solved nor found impossible');
      };
      return {
        least: (sum) => seek(sum, 1),
        most: (sum) => seek(sum, -1),
        free: () => model.dispose(),
      };
    },
  };
}
