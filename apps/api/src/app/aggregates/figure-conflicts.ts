import { type PublishedFigure, figureSubject } from '@muster/ingest';
import { type QueryRunner } from 'typeorm';
import { type CountConflicts, type FindConflicts } from '../count-files/count-conflicts';

interface StoredSubject {
  readonly id: string;
  readonly measure: PublishedFigure['measure'];
  readonly place: string;
  readonly from: string;
  readonly to: string;
  readonly population: PublishedFigure['population'];
  readonly unit: PublishedFigure['unit'];
  readonly source: string;
}

/** A file that gives a published subject again replaces the whole file that holds it, and must therefore give all of its
 *  subjects. Two sources are two subjects: they stand beside each other. */
export async function figureConflicts(
  runner: QueryRunner,
  subjects: ReadonlySet<string>,
): Promise<CountConflicts> {
  const published = new Map<string, string[]>();
  for (const row of await storedSubjects(runner, null)) {
    published.set(row.id, [...(published.get(row.id) ?? []), figureSubject(row)]);
  }
  const again = [...published].filter(([, held]) => held.some((subject) => subjects.has(subject)));
  if (again.some(([, held]) => held.some((subject) => !subjects.has(subject)))) {
    return { replaces: [], issue: 'replaces-part' };
  }
  return { replaces: again.map(([id]) => id), issue: null };
}

/** Looks a stored file of published totals up against the published ones. */
export const conflictsOfFigures: FindConflicts = async (runner, { id }) => {
  const own = await storedSubjects(runner, id);
  return figureConflicts(runner, new Set(own.map(figureSubject)));
};

/** Subjects of one file, or of every published one. */
async function storedSubjects(runner: QueryRunner, file: string | null): Promise<readonly StoredSubject[]> {
  return (await runner.query(
    `select distinct f.id, p.measure, p.place, to_char(p.period_from, 'YYYY-MM-DD') as from,
            to_char(p.period_to, 'YYYY-MM-DD') as to, p.population, p.unit, p.source
       from workforce.published_figure p join workforce.count_file f on f.id = p.count_file
      where case when $1::uuid is null then f.state = 'published' else f.id = $1 end`,
    [file],
  )) as StoredSubject[];
}
