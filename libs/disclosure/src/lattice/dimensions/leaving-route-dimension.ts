import { type Classification } from '@muster/domain';
import { type LatticeDimension } from '../lattice';

/** How people leave, by the reasons of the classification; whoever left without a reason is in the leaf `not-held`, which is
 *  no category. */
export function leavingRouteDimension({ categories }: Pick<Classification, 'categories'>): LatticeDimension {
  const routes = categories.filter(({ state }) => state === 'declared');
  const notHeld = categories.find(({ code }) => code === 'not-held');
  return {
    id: 'leaving-route',
    label: 'How people leave',
    leaves: [
      ...routes.map(({ code, label }) => ({ code, label, undeclared: false })),
      { code: 'not-held', label: notHeld?.label ?? 'Reason not held', undeclared: true },
    ],
    groups: routes.map(({ code, label }) => ({ code, label, leaves: [code], main: true, sameAs: null })),
  };
}
