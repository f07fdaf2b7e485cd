/** How to reach the database, by role. `owner` migrates and owns every table; `api` serves requests and owns nothing. */
export interface DatabaseAddress {
  readonly owner: DatabaseLogin;
  readonly api: DatabaseLogin;
}

/** Settings that `pg` and TypeORM understand. `role` is assumed with SET ROLE where one login serves both. */
export interface DatabaseLogin {
  readonly host?: string;
  readonly port?: number;
  readonly user?: string;
  readonly password?: string;
  readonly database?: string;
  readonly connectionString?: string;
  readonly role?: string;
}
