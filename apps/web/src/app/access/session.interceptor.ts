import { type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { catchError, throwError } from 'rxjs';
import { ApiError } from '../api/api-error';
import { SessionStore } from './session-store';

/** A session that ended sends the person to the sign-in page, which brings them back to where they were. */
export const sessionInterceptor: HttpInterceptorFn = (request, next) => {
  const router = inject(Router);
  const sessions = inject(SessionStore);
  return next(request).pipe(
    catchError((fault: unknown) => {
      const ended = fault instanceof ApiError && fault.problem.code === 'not-signed-in';
      if (ended && request.url !== '/api/session') {
        sessions.forget();
        void router.navigate(['/sign-in'], { queryParams: { next: router.url, ended: 'yes' } });
      }
      return throwError(() => fault);
    }),
  );
};
