import {
  COMPARATOR_FORCES,
  COMPARATOR_RANKS,
  COMPARATOR_SEXES,
  COMPARATOR_WORKER_TYPES,
  type ComparatorYear,
} from '@muster/domain';

/** Figures by sex and rank as the Home Office publishes them: one row per force, sex and rank. */
export function publishedForm(years: readonly ComparatorYear[]): string {
  const lines = years.flatMap(({ year, columns, forces }) =>
    [...forces].flatMap(([code, { headcount, fte }]) =>
      columns.map((column, at) => {
        const [sex, rank] = column.split('/');
        const force = COMPARATOR_FORCES.find((each) => each.code === code);
        const known = COMPARATOR_RANKS.find((each) => each.code === rank);
        const type = COMPARATOR_WORKER_TYPES.find((each) => each.code === known?.workerType);
        return [
          ...[`${year}-03-01`, code, `"${force?.name}"`, force?.region],
          ...[COMPARATOR_SEXES.find((each) => each.code === sex)?.label, known?.label, type?.published[0]],
          ...[headcount[at] ?? 0, (fte[at] ?? 0) / 100],
        ].join(',');
      }),
    ),
  );
  return [
    'date,geo_code,force_name,region,sex,rank_description,worker_type,total_headcount,total_fte',
    ...lines,
    '',
  ].join('\n');
}
