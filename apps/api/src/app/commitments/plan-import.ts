import { type CommitmentEvidence, compareRefs } from '@muster/domain';
import { type CommitmentLine, type RatingOfFile } from '@muster/ingest';
import { type CommitmentToWrite } from './commitment-writer.service';
import { type StoredCommitment, type StoredEvidence, type StoredRegister } from './stored-commitment';

/** What a file changes in a register. */
export interface ImportPlan {
  /** Lines that are written, because they are new or differ. */
  readonly lines: readonly CommitmentToWrite[];
  readonly ratings: readonly ({ readonly ref: string } & RatingOfFile)[];
  /** Pieces of evidence with all references that they answer from then on; `id` null for new ones. */
  readonly evidence: readonly (CommitmentEvidence & {
    readonly id: string | null;
    readonly refs: readonly string[];
  })[];
  readonly added: readonly string[];
  /** References of the register whose line, measures or evidence differ. */
  readonly changed: readonly string[];
  /** References that get a rating for a period that they had none for, and those whose rating for a period differs. */
  readonly rated: readonly string[];
  readonly corrected: readonly string[];
}

/** What the lines of a file change. A cell that says nothing leaves what the register has; nothing is ever taken away. */
export function planImport(lines: readonly CommitmentLine[], register: StoredRegister): ImportPlan {
  const known = new Map(register.commitments.map((stored) => [stored.ref, stored]));
  const written = lines.map((line) => ({
    before: known.get(line.ref),
    after: merged(line, known.get(line.ref)),
  }));
  const differing = written.filter(({ before, after }) => !before || differs(before, after));
  const ratings = lines.flatMap((line) => newRatings(line, known.get(line.ref)));
  const evidence = newEvidence(lines, register.evidence);
  const refs = (list: readonly { readonly ref: string }[]) =>
    [...new Set(list.map(({ ref }) => ref))].toSorted(compareRefs);
  const answered = evidence.flatMap(({ came }) => came.map((ref) => ({ ref })));
  return {
    lines: differing.map(({ after }) => after),
    ratings: ratings.map(({ ref, rating, period }) => ({ ref, rating, period })),
    evidence: evidence.map(({ came: _, ...piece }) => piece),
    added: refs(lines.filter(({ ref }) => !known.has(ref))),
    changed: refs([...differing.map(({ after }) => after), ...answered].filter(({ ref }) => known.has(ref))),
    rated: refs(ratings.filter(({ corrects }) => !corrects)),
    corrected: refs(ratings.filter(({ corrects }) => corrects)),
  };
}

function merged(
  { ref, description, measures }: CommitmentLine,
  before?: StoredCommitment,
): CommitmentToWrite {
  const kind = description.kind ?? before?.kind ?? 'commitment';
  const linked = before?.measures ?? [];
  const isLinked = (id: string, address: string) =>
    linked.some((each) => each.id === id && each.address === address);
  return {
    ...{ ref, kind, title: description.title },
    owner: description.owner ?? before?.owner ?? null,
    forum: description.forum ?? before?.forum ?? null,
    nextStep: description.nextStep ?? before?.nextStep ?? null,
    due: description.due ?? before?.due ?? null,
    target: kind === 'target' ? (description.target ?? before?.target ?? null) : null,
    measures: [...linked, ...measures.filter(({ id, address }) => !isLinked(id, address))],
  };
}

function differs(before: StoredCommitment, after: CommitmentToWrite): boolean {
  const { version: _version, ratings: _ratings, ...line } = before;
  const sorted = (value: object) =>
    JSON.stringify(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return sorted(line) !== sorted(after);
}

/** Ratings that differ from what stands for their period; `corrects` when something stands. */
function newRatings({ ref, ratings }: CommitmentLine, before?: StoredCommitment) {
  return ratings.flatMap(({ rating, period }) => {
    const standing = before?.ratings.filter((each) => each.period?.label === period?.label).at(-1);
    return standing?.rating === rating ? [] : [{ ref, rating, period, corrects: standing !== undefined }];
  });
}

function newEvidence(lines: readonly CommitmentLine[], held: readonly StoredEvidence[]) {
  const key = ({ text, link, section }: CommitmentEvidence) => JSON.stringify([text, link, section]);
  const byKey = new Map(held.map((piece) => [key(piece), piece]));
  const brought = lines.flatMap(({ ref, evidence }) => evidence.map((piece) => ({ ref, piece })));
  return [...Map.groupBy(brought, ({ piece }) => key(piece))].flatMap(([at, group]) => {
    const before = byKey.get(at);
    const came = group.map(({ ref }) => ref).filter((ref) => !before?.refs.includes(ref));
    const [first] = group;
    if (!first || came.length === 0) return [];
    return [{ ...first.piece, id: before?.id ?? null, refs: [...(before?.refs ?? []), ...came], came }];
  });
}
