import { type Highs } from 'highs';
import { type LinearProgram, type LinearSolver, type OpenProgram } from '../src/audit/linear-solver';

/** The solver of the specs of this library. The API has its own: libraries do not load WebAssembly. */
export function highsSolver(highs: Highs): LinearSolver {
  return { open: (program) => openProgram(highs, program) };
}

function openProgram(highs: Highs, { columns, rows }: LinearProgram): OpenProgram {
  const { optimal } = highs.constants.modelStatus;
  const model = highs.createModel();
  model.options.set({ output_flag: false, presolve: 'off', solver: 'simplex', simplex_strategy: 4 });
  model.addVars(columns.lower, columns.upper);
  for (const { lower, upper, columns: indices, weights: values } of rows)
    model.addRow(lower, upper, { indices, values });
  let priced: readonly number[] = [];
  return {
    minimise(indices, weights) {
      for (const column of priced) model.changeColCost(column, 0);
      indices.forEach((column, at) => model.changeColCost(column, weights[at] ?? 0));
      priced = indices;
      model.run();
      if (model.getModelStatus() !== optimal) {
        model.clearSolver();
        model.run();
      }
      if (model.getModelStatus() !== optimal) return null;
      const { colValue, rowDual } = model.getSolution();
      return { value: model.getObjectiveValue(), solution: colValue, prices: rowDual };
    },
    close: () => model.dispose(),
  };
}
