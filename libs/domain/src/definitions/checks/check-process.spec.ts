import { type Process, processSchema } from '../process';
import { checkDefinitionChange } from './check-definition-change';
import { checkProcess } from './check-process';

function process(codes: readonly string[], outcome: string): Process {
  return processSchema.parse({
    kind: 'process',
    id: 'dog-handler',
    label: 'Dog handler',
    source: 'invented',
    type: 'specialist-post',
    stages: codes.map((code) => ({ code, label: code, meaning: `Who ${code}.` })),
    outcome,
  });
}
const codesOf = (codes: readonly string[], outcome: string) =>
  checkProcess(process(codes, outcome)).map(({ code }) => code);

describe('checkProcess', () => {
  it('accepts stages in order with an outcome', () => {
    expect(codesOf(['applied', 'board', 'posted'], 'posted')).toEqual([]);
  });

  it.each([
    ['a stage twice', ['applied', 'board', 'board'], 'board', ['duplicate-code']],
    ['an outcome that is no stage', ['applied', 'board'], 'posted', ['unfit-outcome']],
    ['an outcome where everybody is', ['applied', 'board'], 'applied', ['unfit-outcome']],
  ])('names %s', (_, stages, outcome, codes) => {
    expect(codesOf(stages, outcome)).toEqual(codes);
  });

  it.each([
    ['one stage only', { stages: [{ code: 'applied', label: 'A', meaning: 'A.' }] }],
    ['a type that does not exist', { type: 'lottery' }],
    [
      'a stage without meaning',
      {
        stages: [
          { code: 'aa', label: 'A' },
          { code: 'bb', label: 'B' },
        ],
      },
    ],
  ])('does not read %s', (_, change) => {
    const sound = process(['applied', 'board'], 'board');
    expect(processSchema.safeParse({ ...sound, ...change }).success).toBe(false);
  });
});

describe('a process in use', () => {
  const held = process(['applied', 'board', 'posted'], 'posted');

  it('may have better words', () => {
    expect(checkDefinitionChange(held, { ...held, label: 'Police dog handler' })).toBeNull();
  });

  it.each([
    ['a stage more', process(['applied', 'sift', 'board', 'posted'], 'posted')],
    ['a stage less', process(['applied', 'posted'], 'posted')],
    ['another order', process(['board', 'applied', 'posted'], 'posted')],
    ['another outcome', process(['applied', 'board', 'posted'], 'board')],
  ])('may not get %s', (_, next) => {
    expect(checkDefinitionChange(held, next)).toMatch(/^process dog-handler is in use/);
  });
});
