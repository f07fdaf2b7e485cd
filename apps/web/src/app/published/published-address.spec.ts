import { convertToParamMap } from '@angular/router';
import * as fc from 'fast-check';
import { PUBLISHED_OPTIONS } from '../../test/published-answers';
import { mayStandInAddress } from '@muster/domain';
import { dimensionsBeside } from './dimensions-beside';
import { type PublishedState, toPublishedQuestion } from './published-state';
import { type QuestionPage } from './question-page';
import { readPublishedAddress } from './read-published-address';
import { writePublishedAddress } from './write-published-address';

const read = (
  query: Record<string, string | string[]>,
  page: QuestionPage = 'representation',
  remembered: Readonly<Record<string, string>> = {},
) =>
  readPublishedAddress(
    convertToParamMap(query),
    PUBLISHED_OPTIONS,
    new Map(Object.entries(remembered)),
    page,
  );

const anyQuestion: fc.Arbitrary<{ page: QuestionPage; state: PublishedState }> = fc
  .record({
    question: fc.constantFrom(...PUBLISHED_OPTIONS.questions),
    period: fc.constantFrom('2025-Q3', '2025-Q1'),
    pick: fc.nat(),
    filtered: fc.boolean(),
    compared: fc.boolean(),
  })
  .map(({ question: { page, workforceType, by, groupings, flows }, period, pick, filtered, compared }) => {
    const beside = filtered ? dimensionsBeside(PUBLISHED_OPTIONS, page, workforceType, by) : [];
    return {
      page,
      state: {
        ...{ force: 'EXMP', period, workforceType, by },
        grouping: groupings[pick % groupings.length]?.id ?? null,
        flow: flows[pick % flows.length]?.id ?? null,
        baseline: compared && page === 'representation' && by.includes('ethnicity') ? 'census:E23' : null,
        versus: period === '2025-Q3' && compared ? '2025-Q1' : null,
        where: beside
          .map(({ id, values }) => ({ dimension: id, value: values[pick % values.length]?.code ?? '' }))
          .sort((a, b) => (a.dimension < b.dimension ? -1 : 1)),
      },
    };
  });

describe('the address of a question to a release', () => {
  it('gives every question that is offered back, with the memory of what it does not carry', () => {
    fc.assert(
      fc.property(anyQuestion, ({ page, state }) => {
        const remembered = Object.fromEntries(
          state.where
            .filter(({ dimension }) => !mayStandInAddress(dimension))
            .map(({ dimension, value }) => [dimension, value]),
        );
        const address = writePublishedAddress(state);
        expect(read(address as Record<string, string | string[]>, page, remembered)).toEqual({
          state,
          notices: [],
        });
        expect(JSON.stringify(address)).not.toContain('canary');
      }),
    );
  });

  it('asks the release in force for officers by ethnicity where it says nothing', () => {
    expect(read({})?.state).toEqual({
      ...{ force: 'EXMP', period: '2025-Q3', workforceType: 'officer', by: ['ethnicity'], where: [] },
      ...{ grouping: 'ethnicity-5-plus-1', flow: null, baseline: null, versus: null },
    });
    expect(read({}, 'retention')?.state.flow).toBe('half-year');
    expect(read({}, 'progression')?.state.flow).toBe('financial-year');
  });

  it('compares with releases before the asked one alone', () => {
    expect(read({ vs: '2025-Q1' })?.state.versus).toBe('2025-Q1');
    for (const vs of ['2025-Q3', 'canary']) {
      const { state, notices } = read({ vs }) ?? {};
      expect([state?.versus, notices?.length]).toEqual([null, 1]);
      expect(JSON.stringify(notices)).not.toContain('canary');
    }
    expect(read({ release: '2025-Q1', vs: '2025-Q3' })?.state.versus).toBeNull();
  });

  it('replaces what is not published by the usual, and names it without repeating it', () => {
    const { state, notices } =
      read({
        ...{ release: '1999-Q1', who: 'canary', by: 'canary', grouping: 'canary', baseline: 'canary' },
        ...{ where: ['unit:canary', 'sex:canary'] },
      }) ?? {};
    expect(state).toEqual(read({})?.state);
    expect(notices).toHaveLength(7);
    expect(JSON.stringify(notices)).not.toMatch(/canary|1999/);
  });

  it('takes groups in any order, and leaves a filter out that does not stand with them in a table', () => {
    expect(read({ by: 'rank,ethnicity' })?.state.by).toEqual(['ethnicity', 'rank']);
    const both = read({ by: 'ethnicity,rank', where: 'sex' }, 'representation', { sex: 'female-canary' });
    expect(both?.state.where).toEqual([]);
    expect(both?.notices).toHaveLength(1);
    const one = read({ where: 'sex' }, 'representation', { sex: 'female-canary' });
    expect(one?.state.where).toEqual([{ dimension: 'sex', value: 'female-canary' }]);
  });

  it('is of nothing while nothing is published', () => {
    const nothing = { ...PUBLISHED_OPTIONS, releases: [], questions: [] };
    expect(readPublishedAddress(convertToParamMap({}), nothing, new Map(), 'retention')).toBeNull();
  });

  it('is posted without what was not chosen', () => {
    const state = read({})?.state;
    if (!state) throw new Error('two releases are published');
    expect(toPublishedQuestion(state)).toEqual({
      ...{ force: 'EXMP', period: '2025-Q3', workforceType: 'officer', by: ['ethnicity'], where: [] },
      grouping: 'ethnicity-5-plus-1',
    });
  });
});

describe('dimensionsBeside', () => {
  it('offers a filter where the release has a table with both, and every category of it', () => {
    const ids = (by: readonly string[]) =>
      dimensionsBeside(PUBLISHED_OPTIONS, 'representation', 'officer', by).map(({ id }) => id);
    expect(ids(['ethnicity'])).toEqual(['rank', 'sex']);
    expect(ids(['ethnicity', 'rank'])).toEqual([]);
    expect(ids(['religion'])).toEqual([]);
    const [rank] = dimensionsBeside(PUBLISHED_OPTIONS, 'representation', 'officer', ['ethnicity']);
    expect(rank?.values.map(({ code }) => code)).toEqual(['sergeant', 'constable']);
  });
});
