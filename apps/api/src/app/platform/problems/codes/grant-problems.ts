import { type ProblemKind } from '../problem-kind';

/** What is wrong with leave to count by a sensitive characteristic, or with the office-holders and their list. */
export const GRANT_PROBLEMS = {
  'grant-needed': {
    status: 403,
    title: 'A grant is needed',
    detail:
      'Religion, sexual orientation, disability and gender need a grant. The data protection officer gives it for a purpose and a time.',
  },
  'account-not-suitable': {
    status: 422,
    title: 'Account not suitable',
    detail: 'The account is closed or does not have the role that this needs.',
    saysWhy: true,
  },
  'own-grant': { status: 409, title: 'Your own grant', detail: 'Nobody gives themselves a grant.' },
  'grant-period': {
    status: 422,
    title: 'Not a period for a grant',
    detail: 'A grant ends today or later, at most twelve months from now.',
  },
  'unknown-grant': { status: 404, title: 'No such grant', detail: 'There is no grant with this id.' },
  'grant-ended': { status: 409, title: 'Grant has ended', detail: 'The grant has ended already.' },
  'own-office': {
    status: 409,
    title: 'Your own office',
    detail: 'Nobody proposes or confirms themselves as an office-holder.',
  },
  'own-proposal': {
    status: 409,
    title: 'Your own proposal',
    detail: 'Two people name an office-holder: whoever proposed does not also confirm.',
  },
  'office-holder-named': {
    status: 409,
    title: 'Named already',
    detail: 'This person is proposed or confirmed already.',
  },
  'office-full': {
    status: 409,
    title: 'Six office-holders',
    detail: 'There are six office-holders or proposals. End one before another is proposed.',
  },
  'unknown-office-holder': {
    status: 404,
    title: 'No such office-holder',
    detail: 'Nobody with this username is proposed or confirmed in this force.',
  },
  'unknown-foi-table': {
    status: 404,
    title: 'No such table',
    detail: 'There is no standing table with this id.',
  },
  'not-office-holder': {
    status: 403,
    title: 'Not an office-holder',
    detail: 'Only the confirmed office-holders of this force may open the list.',
  },
  'office-list-closed': {
    status: 409,
    title: 'The list is closed',
    detail:
      'The list of this quarter is closed. It opens only with a published release, and only when no figure outside it would become exact.',
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;
