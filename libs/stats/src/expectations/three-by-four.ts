import {
  type BaselinePath,
  type Exposed,
  type ProjectionInput,
  type ScenarioLevers,
} from '../projection/projection-input';

interface Sides<Of> {
  readonly group: Of;
  readonly others: Of;
}
type Column = readonly number[];
interface Case extends Sides<Column> {
  readonly levers: ScenarioLevers;
  readonly leaversOfGroup: Column;
  readonly leaversOfOthers: Column;
  readonly joiners: Column;
  readonly level: number;
}
interface Fan {
  readonly levers: ScenarioLevers;
  readonly runs: number;
  readonly seed: number;
  readonly median: Column;
  readonly low80: Column;
  readonly high80: Column;
  readonly low95: Column;
  readonly high95: Column;
  readonly headcountOfGroup: Column;
  readonly baseline: readonly (number | null)[];
  readonly chanceOfParity: readonly (number | null)[];
  readonly levelLow80: number;
  readonly levelHigh80: number;
}
interface Fixture {
  readonly stock: { readonly ranks: string[]; readonly bandYears: (number | null)[] } & Sides<Column>;
  readonly rates: {
    readonly leaving: Sides<Exposed[]>;
    readonly promotion: Sides<Exposed[]>;
    readonly intake: Sides<number>;
    readonly entry: Sides<Column>;
  };
  readonly startYear: number;
  readonly baseline: BaselinePath;
  readonly cases: readonly Case[];
  readonly fans: readonly Fan[];
}

/** Three ranks and four bands of service: the input, and what another implementation makes of it. `written` is the text of
 *  the fixture `projection-3x4.json`, which says how it was made. */
export function threeByFour(written: string) {
  const { stock, rates, startYear, baseline, cases, fans } = JSON.parse(written) as Fixture;
  const columns = ({ group, others }: Sides<Column>) => ({
    group: Float64Array.from(group),
    others: Float64Array.from(others),
  });
  const input = (levers: ScenarioLevers, settings: Partial<ProjectionInput>): ProjectionInput => ({
    stock: { ...stock, ...columns(stock) },
    rates: { ...rates, entry: columns(rates.entry) },
    levers,
    baseline,
    startYear,
    years: 10,
    runs: 100,
    seed: 8,
    ...settings,
  });
  return { input, cases, fans };
}
