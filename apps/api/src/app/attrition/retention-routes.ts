import { type LeavingRoute, type LeavingRoutes } from './leaving-routes';

export interface RetentionRoutes {
  /** Route r of the survival methods is `routes[r - 1]`; the last is `not-held`. */
  readonly routes: readonly LeavingRoute[];
  /** Route by id of the leaving reason, id 0 (not held) included. */
  readonly routeOf: readonly number[];
}

const TOLD_APART = [
  'voluntary-resignation',
  'normal-retirement',
  'ill-health',
  'dismissal',
  'transfer-out',
  'end-of-contract',
];
const REST: LeavingRoute = { code: 'death-or-other', label: 'Death, redundancy or another reason' };

/** The routes that retention tells apart. Rare ones stand together: a curve of their own would show single people.
 *  `reasonsHeld` false: nobody's reason is held, so there is one route. */
export function retentionRoutes(
  { routes, notHeld, routeOfReason }: LeavingRoutes,
  reasonsHeld: boolean,
): RetentionRoutes {
  const apart = routes.filter(({ code }) => TOLD_APART.includes(code));
  const shown = reasonsHeld ? [...apart, REST, notHeld] : [notHeld];
  return {
    routes: shown,
    routeOf: routeOfReason.map((place) => {
      const code = routes[place]?.code;
      if (code === undefined || !reasonsHeld) return shown.length;
      const at = apart.findIndex((route) => route.code === code);
      return at < 0 ? apart.length + 1 : at + 1;
    }),
  };
}
