import { type BodyOf } from '@muster/case-protocol';

type Record = BodyOf<'record'>;

const NOTHING: Record = {
  ...{ kind: 'record', happening: '', help: '', keep: '', couldHaveDone: '', likelihood: '' },
  ...{ comeBack: 'not-asked', mustBeActedOn: '', betweenUs: '' },
};

/** What was said in the invented conversations that one can open. */
export const ROTA: Record = {
  ...NOTHING,
  happening: 'Rest days are moved with three days of notice, the third time in two months.',
  help: 'A month of notice, or to be asked first.',
  keep: 'A rota that I can plan child care around. I like the team.',
  couldHaveDone: 'Answer the request for flexible work that I made in spring.',
  likelihood: 'I have looked at two adverts. Even chances.',
};
export const MENTOR: Record = {
  ...NOTHING,
  happening: 'Two promotion boards without a word of feedback.',
  help: 'Somebody who has sat on a board and will be frank with me.',
  keep: 'To see that it is worth trying a third time.',
  likelihood: 'Not this year. I would think again after another board like the last.',
  betweenUs: 'I have told nobody on my shift.',
};
export const POSTING: Record = {
  ...NOTHING,
  happening: 'My posting was changed while I was on leave, and nobody says why.',
  help: 'To be told the reason, and whether it can be turned back.',
  keep: 'The work that I was trained for.',
  couldHaveDone: 'Ask me before it was decided.',
  likelihood: 'Quite likely.',
};

/** Ordinary reasons, one a past conversation. */
export const PAST: readonly string[] = [
  'More work than the team can do.',
  'Spoke up twice and heard nothing.',
  'No feedback after a board.',
  'Remarks in the parade room that nobody stopped.',
  'A long journey after the move of the station.',
  'Duties and a sick parent do not fit together.',
];

export function pastRecord(happening: string): Record {
  return { ...NOTHING, happening, likelihood: 'Was thinking about it.' };
}
