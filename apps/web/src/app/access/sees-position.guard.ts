import { inject } from '@angular/core';
import { type CanMatchFn } from '@angular/router';
import { SessionStore } from './session-store';

/** Whoever reads released figures, analysts too, is shown the board position at `/`; everybody else their own work. */
export const seesPosition: CanMatchFn = async () => {
  const roles = (await inject(SessionStore).load())?.roles ?? [];
  return roles.some((role) => ['analyst', 'plan-lead', 'board', 'network'].includes(role));
};
