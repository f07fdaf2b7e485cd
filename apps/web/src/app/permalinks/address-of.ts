import { type ParamMap } from '@angular/router';

/** Query parameters as a permalink keeps them: name -> values. */
export function addressOf(query: ParamMap): Record<string, string[]> {
  return Object.fromEntries(query.keys.map((key) => [key, query.getAll(key)]));
}
