/** How to reach the database, by role. `owner` migrates and owns every table; the others own nothing. `api` serves
 *  requests; `builder` makes releases and is the only one that reads record keys; `reader` reads released cells and
 *  nothing else (docs/adr/0022); `cases` serves what is said in confidence and reads nothing else. */
export interface DatabaseAddress {
  readonly owner: DatabaseLogin;
  readonly api: DatabaseLogin;
  readonly builder: DatabaseLogin;
  readonly reader: DatabaseLogin;
  readonly cases: DatabaseLogin;
}

/** Settings that `pg` and TypeORM understand. `role` is assumed with SET ROLE where one login serves all. */
export interface DatabaseLogin {
  readonly host?: string;
  readonly port?: number;
  readonly user?: string;
  readonly password?: string;
  readonly database?: string;
  readonly connectionString?: string;
  readonly role?: string;
}
