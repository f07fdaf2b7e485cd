import { MOST_CONNECTIONS } from '../postgres/connections';

/** One clear sentence for a fault while starting or commanding, for the person at the terminal. System errors are
 *  recognised by their code; anything else is named as unexpected, without values. */
export function explainFault(fault: unknown): string {
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
  switch (code) {
    case 'ENOSPC':
    case '53100':
      return 'disk-full: the disk is full; free some space and try again. What was stored before is unharmed.';
    case 'EACCES':
    case 'EPERM':
      return 'not-permitted: a file or folder of the data folder cannot be read or written by this user.';
    case '28P01':
    case '28000':
      return 'database-refused-login: the database does not accept the login; check DATABASE_URL, or whether the keys folder belongs to this data folder.';
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
    case 'ETIMEDOUT':
    case 'ECONNRESET':
    case 'EHOSTUNREACH':
    case 'EAI_AGAIN':
    case 'ENOENT':
      return 'database-unreachable: the database (or a file that is needed) cannot be reached.';
    case '3D000':
      return 'database-missing: the database that DATABASE_URL names does not exist; create it first.';
    case '42501':
      return 'database-rights-missing: the login of DATABASE_URL may not create schemas and roles; grant it CREATE and CREATEROLE.';
    case 'ERR_INVALID_URL':
      return 'database-url-unreadable: DATABASE_URL must look like postgresql://USER:PASSWORD@HOST:5432/DATABASE; write special characters of the password as %XX.';
    case '53300':
      return `database-busy: the database accepts no more connections; Muster needs ${MOST_CONNECTIONS}, and as many for each command beside it.`;
    case '25006':
      return 'database-read-only: the database takes no changes; DATABASE_URL must name the primary server.';
    case 'MUSTER_OLD_SERVER':
      return 'database-too-old: the PostgreSQL of DATABASE_URL is older than version 15; use a newer one.';
    case 'MUSTER_NOT_UTF8':
      return 'database-not-utf8: the database of DATABASE_URL does not store UTF-8; create it with encoding UTF8.';
    case 'MUSTER_NEWER_DATA':
      return 'data-newer: the data was written by a newer Muster; start that version, or restore a backup of this one.';
    default:
      return `fault: ${fault instanceof Error ? (fault.message.split('\n')[0] ?? 'unexpected') : 'unexpected'}`;
  }
}
