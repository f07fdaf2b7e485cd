import { type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { catchError, throwError } from 'rxjs';
import { ApiError } from '../api/api-error';
import { SessionStore } from './session-store';

/** A session that ended sends the person to the sign-in page, and one that lacks the second factor to the page that asks
 *  for it; both bring them back to where they were. A page that holds unsaved words stays, and asks by itself. */
export const sessionInterceptor: HttpInterceptorFn = (request, next) => {
  const router = inject(Router);
  const sessions = inject(SessionStore);
  return next(request).pipe(
    catchError((fault: unknown) => {
      const ended = fault instanceof ApiError && fault.problem.code === 'not-signed-in';
      if (ended && request.url !== '/api/session') {
        sessions.forget();
        if (!sessions.keepsPage())
          void router.navigate(['/sign-in'], { queryParams: { next: router.url, ended: 'yes' } });
      }
      // A half-open session is led there by the guard, which knows the page that was asked for.
      const isWhole = sessions.session()?.secondFactor === 'none';
      if (isWhole && fault instanceof ApiError && fault.problem.code === 'second-factor-needed') {
        void router.navigate(['/second-factor'], { queryParams: { next: router.url } });
      }
      return throwError(() => fault);
    }),
  );
};
