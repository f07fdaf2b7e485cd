import { type ObjectionStatus } from '@muster/contracts';
import { type Api } from '../api/generated/api';
import { objectionsAdd, objectionsLift } from '../api/generated/functions';

/** What is done with the notice of one person: how the form asks, what is sent, and what it says afterwards. */
export interface ObjectionAct {
  readonly ids: { readonly reference: string; readonly day: string };
  readonly legend: string;
  readonly button: string;
  readonly tone: string;
  readonly done: string;
  readonly then: string;
  send(
    api: Api,
    about: Pick<ObjectionStatus, 'force' | 'mode'>,
    reference: string,
    day: string,
  ): Promise<unknown>;
}

export const OBJECTION_ACTS: Readonly<Record<'add' | 'lift', ObjectionAct>> = {
  add: {
    ids: { reference: 'add-reference', day: 'received-on' },
    legend: 'When did the force receive the notice?',
    button: 'Record the notice',
    tone: '',
    done: 'The notice is recorded.',
    then: 'Past snapshots are being changed. That goes on when you leave this page.',
    send: (api, about, reference, receivedOn) =>
      api.invoke(objectionsAdd, { body: { ...about, reference, receivedOn } }),
  },
  lift: {
    ids: { reference: 'lift-reference', day: 'withdrawn-on' },
    legend: 'When did the force receive the withdrawal?',
    button: 'End the notice',
    tone: 'govuk-button--secondary',
    done: 'The notice has ended.',
    then: 'The next workforce file brings the characteristics of the person again.',
    send: (api, about, reference, withdrawnOn) =>
      api.invoke(objectionsLift, { body: { ...about, reference, withdrawnOn } }),
  },
};
