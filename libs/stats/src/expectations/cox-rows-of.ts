import fixture from '../../fixtures/cox.example.json';
import data from '../../fixtures/survival-data.json';
import { type CoxRows } from '../survival/cox/cox-rows';

type Columns = Readonly<Record<string, readonly number[]>>;

const published: Readonly<Record<string, Columns>> = Object.fromEntries(
  Object.entries(data).map(([name, set]) => {
    const { source: _source, licence: _licence, ...columns } = set;
    return [name, columns];
  }),
);

/** A set of the fixtures as rows of a model, without the backwards row of Channing House. For specs. */
export function coxRowsOf(asked: {
  readonly set: string;
  readonly covariates: readonly string[];
  readonly stratified: boolean;
  readonly delayed: boolean;
  readonly routes: readonly number[];
}): CoxRows {
  const columns = asked.set === 'made' ? fixture.made : published[asked.set];
  if (!columns) throw new Error(`no set ${asked.set}`);
  const column = (name: string): readonly number[] =>
    Object.entries(columns).find(([key]) => key === name)?.[1] ?? [];
  const [entry, exit] = [column('entry'), column('exit')];
  const rows = entry.flatMap((from, row) => ((exit[row] ?? 0) > from ? [row] : []));
  const of = (name: string) => rows.map((row) => column(name)[row] ?? 0);
  return {
    entry: asked.delayed ? Int32Array.from(of('entry')) : new Int32Array(rows.length),
    exit: Int32Array.from(of('exit')),
    event: Uint8Array.from(of('route'), (route) => (asked.routes.includes(route) ? 1 : 0)),
    stratum: asked.stratified ? Int32Array.from(of('stratum')) : new Int32Array(rows.length),
    covariates: asked.covariates.map((name) => Float64Array.from(of(name))),
  };
}
