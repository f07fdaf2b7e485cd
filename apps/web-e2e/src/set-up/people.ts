import { type Role } from '@muster/domain';

/** The accounts of the journeys: one per role that has pages of its own, and one that waits for its figures. */
export const PEOPLE = [
  'steward',
  'analyst',
  'administrator',
  'dpo',
  'board',
  'network',
] as const satisfies readonly Role[];
export type Person = (typeof PEOPLE)[number];

/** How a person of the journeys signs in, and the cookie of a session that is already open. */
export interface Credentials {
  readonly username: string;
  readonly password: string;
  readonly cookie: { readonly name: string; readonly value: string };
}

/** An application in which accounts can be made. */
export interface Host {
  readonly address: string;
  readonly projectDir: string;
  readonly dataDir: string;
  readonly people: Readonly<Record<'administrator', Credentials>>;
}

export interface World extends Host {
  readonly people: Readonly<Record<Person, Credentials>>;
}
