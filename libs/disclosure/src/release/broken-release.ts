import { type ReleaseMeta } from './released-rows';

/** A release that does not keep its promise. Nothing of it leaves. */
export class BrokenRelease extends Error {
  constructor({ id, role }: ReleaseMeta, what: string) {
    super(`release ${id}, read as ${role}: ${what}`);
    this.name = 'BrokenRelease';
  }
}
