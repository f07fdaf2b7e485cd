import { type ProjectionStock, type ScenarioLevers } from './projection-input';
import { type ProjectionProblem } from './projection-problem';

/** What is wrong with the levers of a scenario by themselves; null when nothing is. */
export function problemOfLevers(levers: ScenarioLevers, stock: ProjectionStock): ProjectionProblem | null {
  return problemOfRates(levers) ?? problemOfAmounts(levers) ?? problemOfPlaces(levers, stock);
}

function problemOfRates({ leaving, promotion, intakeShare, transferShare }: ScenarioLevers) {
  const rates = { leaving: leaving?.map(({ rate }) => rate), promotion: promotion?.map(({ rate }) => rate) };
  const all = { ...rates, intakeShare: [intakeShare ?? 0], transferShare: [transferShare ?? 0] };
  return problemAt(all, (rate) => rate >= 0 && rate <= 1, {
    code: 'rate-out-of-range',
    message: 'A rate or a share is from 0% to 100%.',
  });
}

function problemOfAmounts(levers: ScenarioLevers) {
  const { establishmentChangePerYear = 0, intakePerYear, transfersInPerYear = 0 } = levers;
  if (intakePerYear !== undefined && establishmentChangePerYear !== 0) {
    const message = 'Set how many join or how the establishment changes: one follows from the other.';
    return { code: 'two-sizes', message, lever: 'intakePerYear' } as const;
  }
  const problem = { code: 'amount-out-of-range', message: 'People a year are from 0 to 100,000.' } as const;
  const amounts = { intakePerYear: [intakePerYear ?? 0], transfersInPerYear: [transfersInPerYear] };
  const change = { establishmentChangePerYear: [Math.abs(establishmentChangePerYear)] };
  return problemAt({ ...amounts, ...change }, (amount) => amount >= 0 && amount <= 100_000, problem);
}

function problemOfPlaces({ leaving, promotion, transferRank = 0 }: ScenarioLevers, stock: ProjectionStock) {
  const [ranks, bands] = [stock.ranks.length, stock.bandYears.length];
  const problem = { code: 'no-such-stratum', message: 'There is no such rank or band of service.' } as const;
  const isAmong = (many: number) => (place: number) => Number.isInteger(place) && place >= 0 && place < many;
  return (
    problemAt({ leaving: leaving?.map(({ band }) => band ?? 0) }, isAmong(bands), problem) ??
    problemAt({ promotion: promotion?.map(({ rank }) => rank) }, isAmong(ranks - 1), problem) ??
    problemAt({ transferRank: [transferRank] }, isAmong(ranks), problem)
  );
}

function problemAt(
  values: Partial<Record<keyof ScenarioLevers, readonly number[] | undefined>>,
  isRight: (value: number) => boolean,
  problem: Pick<ProjectionProblem, 'code' | 'message'>,
): ProjectionProblem | null {
  const names = Object.keys(values) as (keyof ScenarioLevers)[];
  const lever = names.find((name) => !(values[name] ?? []).every(isRight));
  return lever ? { ...problem, lever } : null;
}
