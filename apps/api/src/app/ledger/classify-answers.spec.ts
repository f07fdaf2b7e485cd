import { classifyAnswers } from './classify-answers';

/** Ids: 1 a, 2 b, 3 c, 4 not stated, 5 prefer not to say, 6 withheld by notice; 0 not held. Worked out by hand. */
const reading = {
  codes: ['a', 'b', 'c', 'not-stated', 'prefer-not-to-say', 'withheld-by-notice'],
  undeclaredBefore: [0, 4, 5, 6],
  undeclaredNow: [0, 4, 5, 6],
  withheld: [6],
  translation: null,
};
const move = (from: number, to: number) => ({ from, to, people: 3 });
const NOTHING = { newlyDeclared: 0, withdrawn: 0, changedAnswer: 0, recoded: 0 };

describe('classifyAnswers', () => {
  it.each([
    ['a first answer', move(4, 1), { newlyDeclared: 3 }],
    ['a first answer after a refusal', move(5, 1), { newlyDeclared: 3 }],
    ['an answer withdrawn', move(1, 5), { withdrawn: 3 }],
    ['another answer', move(1, 2), { changedAnswer: 3 }],
    ['a gap that became a refusal', move(4, 5), {}],
    ['somebody who gave notice', move(1, 6), {}],
    ['somebody whose notice ended', move(6, 1), {}],
  ])('counts %s', (_, each, expected) => {
    expect(classifyAnswers([each], reading)).toEqual({ ...NOTHING, ...expected });
  });

  it('takes a counterpart for the same answer, and what is left of a split category too', () => {
    // a is x; b gave people up to c, which the old list did not have.
    const translation = { pairs: [{ from: 'a', to: 'x' }], exact: new Map([['a', 'x']]) };
    const codes = [...reading.codes, 'x'];
    const recoded = (from: number, to: number) =>
      classifyAnswers([move(from, to)], { ...reading, codes, translation }).recoded;

    expect([recoded(1, 7), recoded(2, 3), recoded(2, 7), recoded(1, 3)]).toEqual([3, 3, 0, 0]);
  });

  it('adds up', () => {
    expect(classifyAnswers([move(4, 1), move(4, 2), move(1, 2)], reading)).toEqual({
      ...NOTHING,
      ...{ newlyDeclared: 6, changedAnswer: 3 },
    });
  });
});
