import { type BoardPosition } from '@muster/contracts';
import { boardPage, type BoardSentence } from '@muster/narrative';
import { type StatedGroup, type TracedStatement } from '@muster/packs';

const ELSEWHERE = 'Source:';

/** The board position as statements of a pack: headlines, decisions with their reasons and owners, the four questions, what
 *  cannot be told, what is not shown. What is new since the last meeting is left to the page, which knows the day. */
export function statePosition(position: BoardPosition): readonly StatedGroup[] {
  const page = boardPage(position, 'en');
  const stated = (sentence: BoardSentence, before = '', after = '') =>
    tracedStatement(sentence, before, after);
  const groups: readonly StatedGroup[] = [
    {
      ...{ id: 'headlines', title: 'In short' },
      statements: page.headlines.map((each) => stated(each)),
    },
    {
      ...{ id: 'decisions', title: 'For decision' },
      statements: page.decisions.map(({ sentence, reason, owner }) =>
        stated(sentence, '', ` ${reason} Owner: ${owner}.`),
      ),
    },
    {
      ...{ id: 'questions', title: 'Four questions' },
      statements: page.questions.map(({ question, sentence, state }) =>
        stated(sentence, `${question} `, ` ${state.word}.`),
      ),
    },
    plain(
      'undecided',
      'What cannot be told yet',
      page.undecided.map(({ text }) => text),
    ),
    plain('not-shown', 'What is not shown, and why', page.notShown),
  ];
  return groups.filter(({ statements }) => statements.length > 0);
}

function plain(id: string, title: string, texts: readonly string[]): StatedGroup {
  return { id, title, statements: texts.map((text) => ({ text, numbers: [] })) };
}

function tracedStatement({ text, numbers }: BoardSentence, before: string, after: string): TracedStatement {
  return {
    text: `${before}${text}${after}`,
    numbers: numbers.map(({ shown, number: { source } }) => {
      switch (source.kind) {
        case 'released':
          return { shown, cells: source.cells };
        case 'population':
          return { shown, cells: [`${ELSEWHERE} ${source.label}`] };
        case 'register':
          return { shown, cells: [`${ELSEWHERE} register of commitments`] };
        default:
          return source satisfies never;
      }
    }),
  };
}
