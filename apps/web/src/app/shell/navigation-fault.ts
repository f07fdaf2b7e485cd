import { inject, Injectable, signal } from '@angular/core';
import { type NavigationError, RedirectCommand, Router } from '@angular/router';
import { type Problem } from '@muster/contracts';
import { ApiError } from '../api/api-error';

const NOT_LOADED: Problem = {
  type: 'about:blank',
  title: 'This page could not be loaded',
  status: 0,
  code: 'page-not-loaded',
  detail: 'Muster may be restarting, or it was updated since you opened it. Load the page again.',
  instance: '',
};

/** Why the last move to a page failed: the API did not answer, or the code of the page did not arrive. */
@Injectable({ providedIn: 'root' })
export class NavigationFault {
  readonly problem = signal<Problem>(NOT_LOADED);
}

/** Shows a page of our own, at the address that was asked for, when a move fails. */
export function explainNavigationError({ error }: NavigationError): RedirectCommand {
  inject(NavigationFault).problem.set(error instanceof ApiError ? error.problem : NOT_LOADED);
  return new RedirectCommand(inject(Router).createUrlTree(['/unavailable']), { skipLocationChange: true });
}
