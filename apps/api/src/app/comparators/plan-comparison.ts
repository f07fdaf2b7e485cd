import {
  COMPARATOR_FORCES,
  COMPARATOR_RANKS,
  COMPARATOR_WORKER_TYPES,
  ok,
  refuse,
  type Result,
} from '@muster/domain';
import { foldWord } from '@muster/ingest';
import { type ComparatorQuestion, type PlannedComparison } from './comparator-question';
import { type ComparatorRefusal } from './comparator-refusal';
import { type ComparatorSet } from './comparator-set';

const TABLES = { women: 'police-workforce', ethnicity: 'officers-by-ethnicity' } as const;

/** Checks the words of a question against what is published. Names are compared without case, spaces and dots. */
export function planComparison(
  set: ComparatorSet,
  question: ComparatorQuestion,
): Result<PlannedComparison, ComparatorRefusal> {
  const { measure } = question;
  const wanted = foldWord(question.workerType);
  const workerType = COMPARATOR_WORKER_TYPES.find(
    ({ code, published }) => foldWord(code) === wanted || published.some((word) => foldWord(word) === wanted),
  );
  if (!workerType) {
    const codes = COMPARATOR_WORKER_TYPES.map(({ code }) => code).join(', ');
    return refuse('unknown-worker-type', `the worker type is one of ${codes}.`);
  }
  const ranks = COMPARATOR_RANKS.filter((rank) => rank.workerType === workerType.code);
  const rank = ranks.find(({ code, label }) =>
    [code, label].some((word) => foldWord(word) === foldWord(question.rank ?? '')),
  );
  if (question.rank !== undefined && !rank) {
    const codes = ranks.map(({ code }) => code).join(', ');
    return refuse('unknown-comparator-rank', `the ranks of this worker type are ${codes}.`);
  }
  const forces = question.forces.map((word) => codeOfForce(word));
  if (forces.includes(null)) {
    return refuse(
      'unknown-comparator-force',
      'a force is named that is none of the 43 territorial forces of England and Wales.',
    );
  }
  const table = TABLES[measure];
  const held = [...(set.tables.get(table)?.years.keys() ?? [])].sort((a, b) => a - b);
  const years = held.filter((year) => question.year === undefined || year === Number(question.year));
  if (measure === 'ethnicity' && workerType.code !== 'officer') {
    return refuse(
      'comparator-not-published',
      'figures by ethnic group are published for police officers only.',
    );
  }
  if (measure === 'women' && question.sex !== undefined) {
    return refuse(
      'comparator-not-published',
      'a share of women is one of everybody; sex narrows ethnic groups only.',
    );
  }
  if (years.length === 0) {
    return refuse(
      'comparator-not-published',
      `no figures of this kind are held for that year; held are ${held[0] ?? 'none'} to ${held.at(-1) ?? 'none'}.`,
    );
  }
  return ok({
    ...{ measure, table, years, workerType: workerType.code },
    rank: rank ?? null,
    byRank: question.by === 'rank',
    sex: question.sex ?? null,
    forces: forces.filter((code) => code !== null),
  });
}

function codeOfForce(word: string): string | null {
  const folded = foldWord(word);
  return (
    COMPARATOR_FORCES.find(({ code, name }) => foldWord(code) === folded || foldWord(name) === folded)
      ?.code ?? null
  );
}
