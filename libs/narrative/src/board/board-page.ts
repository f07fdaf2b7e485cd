import {
  type BoardDecision,
  type BoardLink,
  type BoardPosition,
  type BoardQuestion,
  type BoardState,
} from '@muster/contracts';
import { boardWords } from '../catalogue/board-words';
import { type Language } from '../catalogue/language';
import { type BoardSentence, boardSentence } from './board-sentence';
import { changeWords } from './change-words';
import { groupWords } from './group-words';
import { undecidedWords } from './undecided-words';

/** The board position in words: what pages, packs and the command line show. */
export interface BoardPage {
  readonly language: Language;
  readonly title: string;
  /** That nobody has reviewed the translation; null in English. */
  readonly draft: string | null;
  /** Release, as-at date, next update, who checked. */
  readonly status: readonly string[];
  /** Null while the figures are young enough. */
  readonly stale: string | null;
  /** Said when no headline has a figure that the role may see. */
  readonly nothingShown: string | null;
  readonly headlines: readonly (BoardSentence & { readonly link: BoardLink })[];
  readonly decisions: readonly BoardPageDecision[];
  readonly questions: readonly BoardPageQuestion[];
  readonly changes: readonly string[];
  readonly undecided: readonly { readonly text: string; readonly link: BoardLink }[];
  readonly notShown: readonly string[];
}

export interface BoardPageDecision {
  readonly rule: string;
  readonly sentence: BoardSentence;
  readonly reason: string;
  readonly owner: string;
  readonly link: BoardLink;
}

export interface BoardPageQuestion {
  readonly id: BoardQuestion['id'];
  readonly question: string;
  readonly sentence: BoardSentence;
  readonly state: { readonly code: BoardState; readonly word: string };
  /** A gap has no value. `text` is how the point is read. */
  readonly series: {
    readonly label: string;
    readonly points: readonly { readonly value: number | null; readonly text: string }[];
  };
  readonly link: BoardLink;
}

/** Every word of the board position in one language, out of its facts and nothing else. */
export function boardPage(position: BoardPosition, language: Language): BoardPage {
  const { release, next, checked, age, role } = position;
  const headlines = position.headlines.map(({ fact, link }) => ({
    ...boardSentence(fact, role, language),
    link,
  }));
  return {
    language,
    title: boardWords(language, 'board.title', {}),
    draft: language === 'en' ? null : boardWords(language, 'board.draft', {}),
    status: [
      boardWords(language, 'board.as-at', { day: release.asAt }),
      boardWords(language, 'board.release', { label: release.periodLabel }),
      boardWords(language, next.overdue ? 'board.overdue' : 'board.next', { day: next.by }),
      boardWords(language, 'board.checked', { people: checked.people }),
    ],
    stale: age.days > age.staleAfter ? boardWords(language, 'board.stale', { days: age.days }) : null,
    nothingShown: headlines.some(({ numbers }) => numbers.length > 0)
      ? null
      : boardWords(language, 'board.nothing-shown', {}),
    headlines,
    decisions: position.decisions.map((decision) => ({
      ...{ rule: decision.rule, owner: decision.owner[language], link: decision.link },
      sentence: boardSentence(decision.fact, role, language),
      reason: reasonWords(decision, language),
    })),
    questions: position.questions.map((question) => questionWords(question, role, language)),
    changes: position.changes.map((change) => changeWords(change, language)),
    undecided: position.undecided.map((each) => ({ text: undecidedWords(each, language), link: each.link })),
    notShown: position.notShown.map((why) => boardWords(language, `not-shown.${why}`, {})),
  };
}

function reasonWords({ reason, threshold }: BoardDecision, language: Language): string {
  switch (reason) {
    case 'share-below':
      return boardWords(language, 'reason.share-below', { points: threshold ?? 0 });
    case 'few-declared':
      return boardWords(language, 'reason.few-declared', { least: threshold ?? 0 });
    default:
      return boardWords(language, `reason.${reason}`, {});
  }
}

/** The sentence of a comparison is about two groups, its state about the rate of one: that is said. */
function stateWords(state: BoardState, fact: BoardQuestion['fact'], language: Language): string {
  const word = boardWords(language, `state.${state}`, {});
  if (fact?.fact !== 'likelihood' || state === 'too-few' || state === 'none') return word;
  const lower = word.charAt(0).toLowerCase() + word.slice(1);
  return boardWords(language, 'state.of-rate', { group: groupWords(fact, language), state: lower });
}

function questionWords(
  { id, fact, state, series, link }: BoardQuestion,
  role: BoardPosition['role'],
  language: Language,
): BoardPageQuestion {
  const whom = fact && fact.fact !== 'commitments' ? groupWords(fact, language) : '';
  return {
    id,
    question: boardWords(language, `question.${id}`, {}),
    sentence: fact
      ? boardSentence(fact, role, language)
      : { text: boardWords(language, 'question.nothing', {}), numbers: [] },
    state: { code: state, word: stateWords(state, fact, language) },
    series: {
      label:
        id === 'trusted'
          ? boardWords(language, 'series.declared', {})
          : boardWords(language, `series.${series.step}`, { group: whom }),
      points: series.points.map(({ asAt: day, figure }) =>
        figure.status === 'shown'
          ? { value: figure.value, text: boardWords(language, 'series.point', { day, share: figure.value }) }
          : { value: null, text: boardWords(language, 'series.gap', { day }) },
      ),
    },
    link,
  };
}
