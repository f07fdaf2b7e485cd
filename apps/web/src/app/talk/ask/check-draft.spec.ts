import { EMPTY_DRAFT, type Draft } from './draft';
import { checkDraft } from './check-draft';
import { type AskStep } from './ask-steps';

const listener = {
  ...{ id: 'one', displayName: 'One', recipient: 'age1', verifyKey: '0' },
  ...{ post: 'listener' as const, department: 'North', gender: '' },
};
const errors = (step: AskStep, draft: Partial<Draft>) =>
  checkDraft(step, { ...EMPTY_DRAFT, ...draft }, [listener]).map(({ field }) => field);

describe('checkDraft', () => {
  it.each([
    ['limits', {}, ['read']],
    ['limits', { limitsRead: true }, []],
    ['about', {}, ['about']],
    ['about', { about: 'leaving' }, ['retiring']],
    ['about', { about: 'say-and-stay' }, []],
    ['reach', {}, ['reach']],
    ['reach', { reach: 'phone', address: '07700 900' }, ['message']],
    ['reach', { reach: 'phone', address: 'call me', mayLeaveMessage: 'no' }, ['address']],
    ['reach', { reach: 'e-mail', address: 'nobody' }, ['address']],
    ['reach', { reach: 'e-mail', address: 'a@b.example' }, []],
    ['reach', { reach: 'here', note: 'x'.repeat(201) }, ['note']],
    ['listener', {}, ['option']],
    ['listener', { option: 'named' }, ['named']],
    ['listener', { option: 'outside-department' }, ['department']],
    ['listener', { option: 'outside-department', department: 'North' }, ['option']],
    ['listener', { option: 'same-gender' }, ['gender']],
    ['listener', { option: 'any' }, []],
    ['avoid', { option: 'any', kept: ['one'] }, ['kept']],
    ['avoid', { option: 'any', avoid: 'x'.repeat(12_001) }, ['avoid']],
    ['avoid', { option: 'any' }, []],
  ] as const)('on %s with %j: %j', (step, draft, fields) => {
    expect(errors(step, draft)).toEqual(fields);
  });
});
