import { type Route } from '@angular/router';
import { type Role } from '@muster/domain';
import { isAnalyst } from '../access/is-analyst.guard';
import { maySee } from '../access/may-see.guard';

/** Who reads figures, counted or released. */
export const READERS: readonly Role[] = ['analyst', 'plan-lead', 'board', 'network'];

/** A page that comes when it is first opened; without roles it is for everyone who is signed in. */
export function page(
  path: string,
  title: string,
  loadComponent: NonNullable<Route['loadComponent']>,
  roles?: readonly Role[],
): Route {
  return { path, title, loadComponent, canActivate: [maySee], data: roles ? { roles } : {} };
}

/** An address with two pages: the analyst's, with true counts, and that of those who read releases and nothing else. Each
 *  comes alone. */
export function figures(
  path: 'representation' | 'retention' | 'progression',
  title: string,
  ofAnalysts: NonNullable<Route['loadComponent']>,
): Route[] {
  const released = page(
    path,
    title,
    () => import('../published/published-page').then((m) => m.PublishedPage),
    READERS,
  );
  return [
    { ...page(path, title, ofAnalysts, READERS), canMatch: [isAnalyst] },
    { ...released, data: { ...released.data, published: path } },
  ];
}
