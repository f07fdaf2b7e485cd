import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { catchError, throwError } from 'rxjs';
import { ApiError } from './api-error';
import { toProblem } from './to-problem';

/** Every failed request ends as an `ApiError`, whatever the failure was. */
export const problemInterceptor: HttpInterceptorFn = (request, next) =>
  next(request).pipe(
    catchError((fault: unknown) =>
      throwError(() => (fault instanceof HttpErrorResponse ? new ApiError(toProblem(fault)) : fault)),
    ),
  );
