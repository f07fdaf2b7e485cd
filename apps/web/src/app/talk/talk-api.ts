import { HttpClient, HttpHandler } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { Api } from '../api/generated/api';
import { ApiConfiguration } from '../api/generated/api-configuration';

/** The requests of this page. None carries the cookie of a session, so that nobody who is signed in in the same browser is
 *  tied to what is asked or read here. */
@Injectable()
export class TalkApi extends Api {
  constructor() {
    const handler = inject(HttpHandler);
    const anonymous = new HttpClient({
      handle: (request) => handler.handle(request.clone({ credentials: 'omit' })),
    });
    super(inject(ApiConfiguration), anonymous);
  }
}
