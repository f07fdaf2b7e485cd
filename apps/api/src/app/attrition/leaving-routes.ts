import { NOT_RECORDED } from '@muster/ingest';
import { type QuestionContext } from '../questions/question-context';

export interface LeavingRoute {
  /** Code of the classification of leaving reasons. */
  readonly code: string;
  readonly label: string;
}

export interface LeavingRoutes {
  /** In the order of the classification, then codes that only the force uses. Without `not-held`. */
  readonly routes: readonly LeavingRoute[];
  readonly notHeld: LeavingRoute;
  /** Position in `routes` by id of the leaving reason, -1 where the reason is not held; id 0 included. */
  readonly routeOfReason: readonly number[];
}

const NOT_HELD: LeavingRoute = { code: 'not-held', label: 'Reason not held' };

/** The routes by which people can leave a force. */
export function leavingRoutes({
  classifications,
  held,
}: Pick<QuestionContext, 'classifications' | 'held'>): LeavingRoutes {
  const listed = classifications.get('leaving-reason')?.categories ?? [];
  const used = held.vocabulary['leaving-reason'] ?? [];
  const known = new Set(listed.map(({ code }) => code));
  const own = used.filter((code) => !known.has(code)).map((code) => ({ code, label: code }));
  const routes = [...listed.map(({ code, label }) => ({ code, label })), ...own].filter(
    ({ code }) => code !== NOT_HELD.code && code !== NOT_RECORDED,
  );
  return {
    routes,
    notHeld: listed.find(({ code }) => code === NOT_HELD.code) ?? NOT_HELD,
    routeOfReason: [-1, ...used.map((code) => routes.findIndex((route) => route.code === code))],
  };
}
