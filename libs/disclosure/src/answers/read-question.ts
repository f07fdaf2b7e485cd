import { type PublishedQuestion } from '@muster/contracts';
import { ok, type Refusal, refuse, type Result, WORKFORCE_TYPES } from '@muster/domain';
import { type LatticeDimension } from '../lattice/lattice';
import { FLOW_PERIOD_KINDS } from '../lattice/release-period';
import { type Asked } from './asked';
import { categoriesOf } from './categories-of';
import { type Category } from './category';
import { measuredOf } from './measured-of';
import { comparedRelease } from './compared-release';
import { type Reading } from './reading';

/** The one refusal of whatever the release does not answer for the role: outside the lattice, another role's, unknown. */
export type NotInRelease = Refusal & { readonly code: 'not-in-release' };

/** Brings a question to its canonical form against the lattice: filters sorted out, each dimension once, every code known.
 *  Whatever the lattice does not know is refused in one and the same way. Nothing here depends on a count. */
export function readQuestion(reading: Reading, question: PublishedQuestion): Result<Asked, NotInRelease> {
  const workforceType = WORKFORCE_TYPES.find((type) => type === question.workforceType);
  const dimensions = (workforceType && reading.figures.meta.dimensions[workforceType]) ?? [];
  const named = (id: string) => dimensions.find((each) => each.id === id);
  const by = question.by.map(named);
  const where = Object.fromEntries(question.where.map(({ dimension, value }) => [dimension, value]));
  const filters = new Set(question.where.map(({ dimension, value }) => JSON.stringify([dimension, value])));
  const twice = new Set(question.by).size < question.by.length || filters.size > Object.keys(where).length;
  const known = Object.entries(where).every(
    ([id, code]) => !question.by.includes(id) && codesOf(named(id)).includes(code),
  );
  const flow = FLOW_PERIOD_KINDS.find((kind) => kind === question.flow) ?? null;
  const measured = named(measuredOf(question.by));
  const groups = measured ? groupsOf(measured, question.grouping) : null;
  const earlier = comparedRelease(reading, question.versus);
  const strange =
    twice ||
    !known ||
    by.includes(undefined) ||
    (question.flow !== undefined && !flow) ||
    (question.versus !== undefined && !earlier);
  if (strange || !workforceType || !measured || !groups) return notInRelease();
  const others = by.flatMap((dimension) =>
    dimension && dimension !== measured ? [{ dimension, categories: divided(dimension) }] : [],
  );
  return ok({ reading, workforceType, measured, groups, others, where, earlier, flow });
}

/** The refusal, always in the same words. */
export function notInRelease(): Result<never, NotInRelease> {
  return refuse('not-in-release', 'the published figures do not answer this question.');
}

function codesOf(dimension: LatticeDimension | undefined): readonly string[] {
  return [...(dimension?.leaves ?? []), ...(dimension?.groups ?? [])].map(({ code }) => code);
}

function groupsOf(measured: LatticeDimension, grouping: string | undefined): readonly Category[] | null {
  if (grouping === undefined) return divided(measured);
  if (grouping === 'single') return categoriesOf(measured, 'single');
  if (measured.id !== 'ethnicity') return null;
  if (grouping === 'ethnicity-5-plus-1') return categoriesOf(measured, 'main');
  const group = categoriesOf(measured, { group: grouping });
  if (!grouping.startsWith('black-heritage') || group.length === 0) return null;
  const unknown = categoriesOf(measured, 'main').filter(({ undeclared }) => undeclared);
  return [...group, ...unknown];
}

/** Characteristics that a release has by their single categories only. */
const BY_LEAVES = ['religion', 'orientation', 'disability'];

function divided(dimension: LatticeDimension): readonly Category[] {
  return categoriesOf(dimension, BY_LEAVES.includes(dimension.id) ? 'single' : 'main');
}
