import { type ProjectionAnswer, type PublishedProjectionQuestion } from '@muster/contracts';
import { ok, type Result } from '@muster/domain';
import { type Asked } from '../answers/asked';
import { type Category } from '../answers/category';
import { type Reading } from '../answers/reading';
import { notInRelease, type NotInRelease, readQuestion } from '../answers/read-question';

/** A question about a projection that the lattice of the reader knows. */
export interface ReleasedProjectionPlan {
  readonly question: PublishedProjectionQuestion;
  readonly asked: Asked;
  readonly group: Category;
  readonly population: ProjectionAnswer['baseline'];
}

/** Brings a question to the lattice of the role. Refused in always the same words for a dimension, grouping or group that it
 *  does not have. `populationYear`: the calendar year of the population of the reading; null without one. */
export function planReleasedProjection(
  reading: Reading,
  question: PublishedProjectionQuestion,
  populationYear: number | null,
): Result<ReleasedProjectionPlan, NotInRelease> {
  const { force, period, workforceType, dimension, grouping } = question;
  const read = readQuestion(reading, { force, period, workforceType, grouping, by: [dimension], where: [] });
  if (!read.ok) return read;
  const asked = read.value;
  const group = asked.groups.find(({ code, undeclared }) => code === question.group && !undeclared);
  if (!group) return notInRelease();
  const share =
    reading.baseline?.dimension === dimension ? reading.baseline.shares.get(group.code) : undefined;
  const year = question.baseline?.year ?? populationYear;
  const population =
    reading.baseline && share !== undefined && year !== null
      ? {
          ...{ id: reading.baseline.id, label: reading.baseline.label, share, year },
          changePerYear: question.baseline?.changePerYear ?? 0,
        }
      : null;
  return ok({ question, asked, group, population });
}
