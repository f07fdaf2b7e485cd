import { inject } from '@angular/core';
import { type CanMatchFn } from '@angular/router';
import { SessionStore } from './session-store';

/** Where one address has a page for those who read releases and another for those who read none. */
export const readsReleases: CanMatchFn = async () => {
  const roles = (await inject(SessionStore).load())?.roles ?? [];
  return roles.some((role) => role === 'plan-lead' || role === 'board' || role === 'network');
};
