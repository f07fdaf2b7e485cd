import { issueSentence } from './issue-sentence';

const issue = { message: 'A count is below ten.', repair: 'Leave it out.' };

describe('issueSentence', () => {
  it.each([
    [[], 'A count is below ten. Leave it out.'],
    [[4], 'A count is below ten. (row 4) Leave it out.'],
    [[4, 7], 'A count is below ten. (rows 4, 7) Leave it out.'],
  ])('names the rows %p', (rows, sentence) => {
    expect(issueSentence({ ...issue, rows })).toBe(sentence);
  });
});
