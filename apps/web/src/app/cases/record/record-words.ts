import { type RecordField } from '../../case-parts/record-fields';

/** What to ask for each section. */
export const PROMPTS: Readonly<Record<RecordField['key'], string>> = {
  happening: 'What led to this conversation? Leave out names where you can.',
  help: 'What would make a difference soon?',
  keep: 'What would have to be true in six months for them to stay?',
  couldHaveDone: 'What could the force have done, and when?',
  likelihood: 'Write down their own words. No number is asked for and none is kept.',
  comeBack: 'If the door were open, would they come back?',
  mustBeActedOn: 'Harm, crime or serious misconduct. It leaves this case only through a hand-off.',
  betweenUs: 'Anything that both of you want to remember.',
};

/** The sections that retirees are asked. */
export const SHORT_FORM: readonly RecordField['key'][] = [
  'happening',
  'couldHaveDone',
  'comeBack',
  'betweenUs',
];
