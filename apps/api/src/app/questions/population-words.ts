import { WORKFORCE_TYPES, type WorkforceType } from '@muster/domain';
import { type CodeFilter, countSeries } from '@muster/ledger';
import { dimensionLabel } from './dimension-ids';
import { type QuestionContext } from './question-context';
import { WORKFORCE_TYPE_WORDS } from './workforce-type-words';

const TYPE_LABEL = dimensionLabel('workforce-type', {});

export interface PopulationWords {
  /** Plural noun for sentences. */
  readonly people: string;
  /** Whom the figures cover: `Police officers in post`. */
  readonly population: string;
  /** Says which workforce types are added together; null when none are. */
  readonly note: string | null;
}

/** Whom the figures cover at `days`. Workforce types are different populations: when several stand in one figure, the
 *  note names them. */
export function populationWords(
  { held }: QuestionContext,
  plan: {
    readonly by: readonly string[];
    readonly filters: readonly CodeFilter[];
    readonly filterWords: readonly string[];
  },
  days: readonly number[],
): PopulationWords {
  const codes = held.vocabulary['workforce-type'] ?? [];
  const counts = countSeries(held.ledger, days, { by: ['workforce-type'], where: plan.filters });
  const present = WORKFORCE_TYPES.filter((type) => {
    const id = codes.indexOf(type) + 1;
    return id > 0 && counts.some(({ headcount }) => (headcount[id] ?? 0) > 0);
  });
  // The population names these types itself.
  const named = new Set(present.map((type) => `${TYPE_LABEL}: ${WORKFORCE_TYPE_WORDS[type].label}`));
  const filters = plan.filterWords.filter((each) => !named.has(each));
  const words = filters.length === 0 ? '' : `. ${filters.join('; ')}`;
  if (present.length === 0) {
    const note = 'The workforce type is not held: different workforce types may be added together.';
    return {
      people: 'people',
      population: `Everyone in post${words}`,
      note: codes.length === 0 ? note : null,
    };
  }
  const labels = list(present.map((type) => WORKFORCE_TYPE_WORDS[type].label));
  const [only] = present;
  const together = present.length > 1 && !plan.by.includes('workforce-type');
  return {
    people: present.length === 1 && only ? nounOf(only) : 'people',
    population: `${labels} in post${words}`,
    note: together ? `${labels} are added together in these figures.` : null,
  };
}

function nounOf(type: WorkforceType): string {
  return WORKFORCE_TYPE_WORDS[type].noun;
}

function list(labels: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(labels);
}
