import { aBoardNumber } from '../../fixtures/board-facts';
import { numberSourceWords } from './number-source-words';

const number = aBoardNumber(0.04, 'share');
const register = { ...number, source: { kind: 'register', register: 'commitments' } } as const;
const census = { kind: 'population', baseline: 'census', label: 'Census 2021', code: 'black' } as const;

describe('where a number of the board position comes from', () => {
  it('is told with the name of its page and its released cells', () => {
    expect(numberSourceWords({ shown: '4%', number }, 'en')).toMatch(
      /^4%: page “(Representation|Leaving and staying|Progression)”\. Released cells: \S/,
    );
    expect(numberSourceWords({ shown: '4%', number }, 'cy')).toMatch(
      /^4%: tudalen “.+”\. Celloedd a ryddhawyd: \S/,
    );
  });

  it('is told of a population and of the register in both languages', () => {
    expect(numberSourceWords({ shown: '11%', number: { ...number, source: census } }, 'en')).toBe(
      '11%: population, Census 2021',
    );
    expect(numberSourceWords({ shown: '9', number: register }, 'en')).toBe(
      '9: lines of the register of commitments',
    );
    expect(numberSourceWords({ shown: '9', number: register }, 'cy')).toBe(
      '9: llinellau o’r gofrestr ymrwymiadau',
    );
  });
});
