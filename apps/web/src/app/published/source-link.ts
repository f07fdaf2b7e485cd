import { type ChartLink } from '../charts/chart-link';

/** Where released figures come from. The address names the force too, so that it can be sent on. */
export function sourceLink({
  force,
  period,
}: {
  readonly force: string;
  readonly period: string;
}): ChartLink {
  return { text: 'Where these figures come from', path: `/about/releases/${period}`, query: { force } };
}
