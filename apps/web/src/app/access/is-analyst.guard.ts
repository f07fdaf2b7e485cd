import { inject } from '@angular/core';
import { type CanMatchFn } from '@angular/router';
import { SessionStore } from './session-store';

/** Where one address has two pages, the first is for analysts: an analyst who also reads releases sees true counts. */
export const isAnalyst: CanMatchFn = async () =>
  (await inject(SessionStore).load())?.roles.includes('analyst') ?? false;
