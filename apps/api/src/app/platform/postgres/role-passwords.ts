import { type DatabaseAddress } from './database-address';

/** The passwords of the roles that sign in by themselves, by role; empty where one login serves all (DATABASE_URL). */
export function rolePasswords({ api, builder, reader, cases }: DatabaseAddress): ReadonlyMap<string, string> {
  return new Map(
    [api, builder, reader, cases].flatMap(({ user, password }) =>
      user === undefined || password === undefined ? [] : [[user, password] as const],
    ),
  );
}
