import { aShareChangeAnswer, aShareChangeGroup } from '../../fixtures/a-share-change-answer';
import { expectPlain } from '../../fixtures/expect-plain';
import { shareChangeChart } from './share-change-chart';

describe('shareChangeChart', () => {
  const { change, parts } = shareChangeChart(aShareChangeAnswer);
  const black = parts('black');

  it('says how far the share moved and what the parts go with, and names no cause', () => {
    expect(change.title).toBe('Black: +1.00 points, the largest change');
    expect(change.sentences).toEqual([
      'Black officers: 5.0% of declared at 2 May 2021, 6.0% at 9 January 2022: +1.00 points.',
      '+1.15 points go with joining, −0.44 points go with leaving and +0.15 points go with transfers.',
    ]);
    expect(change.notes).toContain('A part goes with what happened; nothing here says that it is the cause.');
    expectPlain(change);
  });

  it('tables both dates and every part', () => {
    expect(change.table.rows[0]?.cells.map(({ text }) => text)).toEqual([
      ...['Black', '40', '800', '5.0', '54', '900', '6.0', '1.00'],
      ...['1.15', '−0.44', '0.15', '0.00', '0.14', '[z]'],
    ]);
  });

  it('draws each part from where the one before ended, up to the change', () => {
    if (black === null) throw new Error('the fixture has a split');
    expectPlain(black);
    expect(black.bars.map(({ label, text }) => [label, text])).toEqual([
      ['Joining', '+1.15 points'],
      ['Leaving', '−0.44 points'],
      ['Transfers', '+0.15 points'],
      ['Changes of answer or classification', '0.00 points'],
      ['Answers given or withdrawn', '+0.14 points'],
      ['Change of the share', '+1.00 points'],
    ]);
    for (const [at, bar] of black.bars.slice(1, 5).entries()) expect(bar.from).toBe(black.bars[at]?.to);
    expect(black.bars[4]?.to).toBeCloseTo(black.bars[5]?.to ?? 0, 12);
    expect(black.axis).toMatchObject({ max: 1.5 });
    expect(black.table.rows.at(-1)?.cells.map(({ text }) => text)).toEqual([
      ...['Change of the share', '14', '100', '1.00'],
    ]);
  });

  it('begins the axis below 0 where parts are losses', () => {
    const falling = aShareChangeGroup.parts.map((each) => ({ ...each, part: -(each.part ?? 0) }));
    const answer = {
      ...aShareChangeAnswer,
      groups: [{ ...aShareChangeGroup, change: -0.01, parts: falling }],
    };

    expect(shareChangeChart(answer).parts('black')?.axis).toMatchObject({ min: -1.5, max: 0 });
  });

  it('says why there is no split, and draws none', () => {
    const [, mixed] = aShareChangeAnswer.groups;
    const alone = shareChangeChart({ ...aShareChangeAnswer, groups: mixed ? [mixed] : [] });

    expect(alone.change.title).toBe('How shares by ethnicity moved');
    expect(alone.change.sentences).toEqual([
      'Officers (Mixed): 1.0% of declared at 2 May 2021, 1.0% at 9 January 2022.',
      'Officers (Mixed): no split of the change. Reason: the causes held do not add up to the change.',
    ]);
    expect(alone.change.table.rows[0]?.cells[4]?.text).toBe('9 [s]');
    expect(alone.parts('mixed')).toBeNull();
    expect(alone.parts('nobody')).toBeNull();
    expectPlain(alone.change);
  });

  it('says that a list cannot be counted at one of the dates', () => {
    const none = { headcount: null, declared: null, share: null };
    const answer = shareChangeChart({
      ...aShareChangeAnswer,
      groups: [
        {
          ...aShareChangeGroup,
          ...{
            status: 'not-available',
            reason: 'other-classification',
            before: none,
            change: null,
            parts: [],
          },
        },
      ],
    });

    expect(answer.change.sentences).toEqual([
      'Black officers: no split of the change. Reason: another classification is used in a part of the period.',
    ]);
    expect(answer.change.table.rows[0]?.cells[1]?.text).toBe('[x]');
    expectPlain(answer.change);
  });
});
