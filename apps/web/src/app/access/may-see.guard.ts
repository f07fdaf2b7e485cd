import { inject } from '@angular/core';
import { type CanActivateFn, RedirectCommand, Router } from '@angular/router';
import { type Role } from '@muster/domain';
import { SessionStore } from './session-store';

/** Lets a signed-in person with one of the page's roles in. Others see the sign-in page, the page that asks
 *  for the second factor, the page that makes them change a generated password, or a page that says who may see this. The API decides again on every request. */
export const maySee: CanActivateFn = async (route, state) => {
  const router = inject(Router);
  const session = await inject(SessionStore).load();
  if (!session) return router.createUrlTree(['/sign-in'], { queryParams: { next: state.url } });
  // Before the password is changed: half a session may not even do that.
  if (session.secondFactor === 'needed') {
    if (route.routeConfig?.path === 'second-factor') return true;
    return router.createUrlTree(['/second-factor'], { queryParams: { next: state.url } });
  }
  if (session.mustChangePassword && route.routeConfig?.path !== 'password') {
    return router.createUrlTree(['/password'], { queryParams: { next: state.url } });
  }
  const roles = route.data['roles'] as readonly Role[] | undefined;
  if (!roles || session.roles.some((role) => roles.includes(role))) return true;
  const page = router.createUrlTree(['/no-permission'], { queryParams: { roles: roles.join(',') } });
  return new RedirectCommand(page, { skipLocationChange: true });
};
