import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { Api } from '../api/generated/api';
import { forcesList } from '../api/generated/functions';
import { problemInterceptor } from '../api/problem.interceptor';
import { maySee } from './may-see.guard';
import { SessionStore } from './session-store';
import { sessionInterceptor } from './session.interceptor';

@Component({ selector: 'ms-blank', template: '' })
class Blank {}

const NOT_SIGNED_IN = {
  type: 'about:blank',
  title: 'Not signed in',
  status: 401,
  code: 'not-signed-in',
  detail: 'Sign in first.',
  instance: 'urn:uuid:1',
};
const STEWARD = {
  username: 'sam',
  displayName: 'Sam',
  roles: ['steward'],
  mustChangePassword: false,
  secondFactor: 'none',
};

/** Lets navigation and promises that are under way come to rest. */
function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

function setUp() {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(withInterceptors([sessionInterceptor, problemInterceptor])),
      provideHttpClientTesting(),
      provideRouter(
        [
          { path: 'sign-in', component: Blank },
          { path: 'no-permission', component: Blank },
          { path: 'password', component: Blank, canActivate: [maySee] },
          { path: 'second-factor', component: Blank, canActivate: [maySee] },
          { path: 'data', component: Blank, canActivate: [maySee], data: { roles: ['steward'] } },
          { path: 'audit', component: Blank, canActivate: [maySee], data: { roles: ['dpo'] } },
        ],
        withComponentInputBinding(),
      ),
    ],
  });
  return { http: TestBed.inject(HttpTestingController), router: TestBed.inject(Router) };
}

describe('a page behind roles', () => {
  it('sends somebody without a session to the sign-in page, which knows the way back', async () => {
    const { http, router } = setUp();
    const arrived = router.navigateByUrl('/data?force=EXMP');
    await settled();
    http.expectOne('/api/session').flush(NOT_SIGNED_IN, { status: 401, statusText: 'Unauthorized' });
    await arrived;
    expect(router.url).toBe('/sign-in?next=%2Fdata%3Fforce%3DEXMP');
  });

  it('opens for the role, and names the roles to everybody else without leaving the address', async () => {
    const { http, router } = setUp();
    const arrived = router.navigateByUrl('/data');
    await settled();
    http.expectOne('/api/session').flush(STEWARD);
    await arrived;
    expect(router.url).toBe('/data');
    await router.navigateByUrl('/audit');
    expect(router.lastSuccessfulNavigation()?.finalUrl?.toString()).toBe('/no-permission?roles=dpo');
  });

  it('asks for a password of one’s own before anything else', async () => {
    const { http, router } = setUp();
    const arrived = router.navigateByUrl('/data');
    await settled();
    http.expectOne('/api/session').flush({ ...STEWARD, mustChangePassword: true });
    await arrived;
    expect(router.url).toBe('/password?next=%2Fdata');
  });
});

describe('a session without the second factor', () => {
  const NEEDED = { ...NOT_SIGNED_IN, status: 403, code: 'second-factor-needed', detail: 'Give the code.' };

  it('sees nothing but the page that asks for it', async () => {
    const { http, router } = setUp();
    const arrived = router.navigateByUrl('/data');
    await settled();
    http.expectOne('/api/session').flush({ ...STEWARD, mustChangePassword: true, secondFactor: 'needed' });
    await arrived;
    // What the rest of the page asks for meanwhile does not make it forget the way back.
    const forces = TestBed.inject(Api).invoke(forcesList);
    http.expectOne('/api/forces').flush(NEEDED, { status: 403, statusText: 'Forbidden' });
    await expect(forces).rejects.toThrow('Give the code.');
    await settled();
    expect(router.url).toBe('/second-factor?next=%2Fdata');
  });

  it('is sent there by a refusal, too, and knows the way back', async () => {
    const { http, router } = setUp();
    const arrived = router.navigateByUrl('/data');
    await settled();
    http.expectOne('/api/session').flush(STEWARD);
    await arrived;
    const forces = TestBed.inject(Api).invoke(forcesList);
    http.expectOne('/api/forces').flush(NEEDED, { status: 403, statusText: 'Forbidden' });
    await expect(forces).rejects.toThrow('Give the code.');
    await settled();
    expect(router.url).toBe('/second-factor?next=%2Fdata');
  });
});

describe('a session that ends', () => {
  it('leads to the sign-in page and back to where the person was', async () => {
    const { http, router } = setUp();
    const arrived = router.navigateByUrl('/data');
    await settled();
    http.expectOne('/api/session').flush(STEWARD);
    await arrived;
    const forces = TestBed.inject(Api).invoke(forcesList);
    http.expectOne('/api/forces').flush(NOT_SIGNED_IN, { status: 401, statusText: 'Unauthorized' });
    await expect(forces).rejects.toThrow('Sign in first.');
    await settled();
    expect(router.url).toBe('/sign-in?next=%2Fdata&ended=yes');
  });

  it('leaves a page alone that holds what must not be lost', async () => {
    const { http, router } = setUp();
    const arrived = router.navigateByUrl('/data');
    await settled();
    http.expectOne('/api/session').flush(STEWARD);
    await arrived;
    const sessions = TestBed.inject(SessionStore);
    sessions.keepsPage.set(true);
    const forces = TestBed.inject(Api).invoke(forcesList);
    http.expectOne('/api/forces').flush(NOT_SIGNED_IN, { status: 401, statusText: 'Unauthorized' });
    await expect(forces).rejects.toThrow('Sign in first.');
    await settled();
    expect([router.url, sessions.session()]).toEqual(['/data', null]);
  });
});
