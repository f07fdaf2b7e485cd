import { APP_BASE_HREF } from '@angular/common';
import { provideHttpClient, withFetch, withInterceptors } from '@angular/common/http';
import { type ApplicationConfig, provideZonelessChangeDetection } from '@angular/core';
import { provideAnimationsAsync } from '@angular/platform-browser/animations/async';
import {
  provideRouter,
  TitleStrategy,
  withComponentInputBinding,
  withInMemoryScrolling,
  withNavigationErrorHandler,
} from '@angular/router';
import { problemInterceptor } from '../api/problem.interceptor';
import { sessionInterceptor } from '../access/session.interceptor';
import { explainNavigationError } from './navigation-fault';
import { PageTitle } from './page-title';
import { ROUTES } from './routes';

export const appConfig: ApplicationConfig = {
  providers: [
    provideZonelessChangeDetection(),
    // The content security policy forbids a base element.
    { provide: APP_BASE_HREF, useValue: '/' },
    provideRouter(
      ROUTES,
      withComponentInputBinding(),
      withNavigationErrorHandler(explainNavigationError),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
    ),
    provideHttpClient(withFetch(), withInterceptors([sessionInterceptor, problemInterceptor])),
    // The chart engine asks for an animations provider; this one loads nothing until it is asked and never moves.
    provideAnimationsAsync('noop'),
    { provide: TitleStrategy, useExisting: PageTitle },
  ],
};
