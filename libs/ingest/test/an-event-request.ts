import { eventMappingSchema, toReferenceDate } from '@muster/domain';
import { type EventRequest } from '../src';
import { aScreenRequest, type RequestChanges } from './a-screen-request';

/** What a fixture of events may change; the mapping is merged key by key into the standard layout. */
export interface EventChanges extends Pick<RequestChanges, 'mapping' | 'vocabulary' | 'pseudonymise'> {
  readonly period?: { readonly from: string; readonly to: string };
}

/** A request for the events of the invented force of `aScreenRequest`, asked on 1 April 2026. */
export function anEventRequest(changes: EventChanges = {}): EventRequest {
  const { pseudonymise, vocabulary } = changes;
  const about = aScreenRequest({
    ...(vocabulary ? { vocabulary } : {}),
    ...(pseudonymise ? { pseudonymise } : {}),
  });
  const { period } = changes;
  return {
    ...about,
    mapping: eventMappingSchema.parse({ ...STANDARD, ...changes.mapping }),
    classifications: new Map([...about.classifications, ...LISTS]),
    period: period ? { from: toReferenceDate(period.from), to: toReferenceDate(period.to) } : null,
  };
}

const STANDARD = {
  kind: 'event-mapping',
  id: 'standard',
  label: 'Standard layout',
  person: { column: 'Person' },
  event: { column: 'Event' },
  date: { column: 'Date' },
  leavingReason: { column: 'Leaving reason' },
  entryRoute: { column: 'Entry route' },
  from: {
    'workforce-type': { column: 'Workforce type from' },
    rank: { column: 'Rank from' },
    unit: { column: 'Unit from' },
  },
  to: {
    'workforce-type': { column: 'Workforce type to' },
    rank: { column: 'Rank to' },
    unit: { column: 'Unit to' },
  },
  absentColumns: 'skip',
};

const LISTS: EventRequest['classifications'] = new Map(
  [
    [
      'leaving-reason',
      { 'voluntary-resignation': 'Voluntary resignation', 'ill-health': 'Ill-health retirement' },
    ],
    ['entry-route', { 'new-recruit': 'New recruit', 'transfer-in': 'Transfer from another force' }],
  ].map(([id, labels]) => [
    id as string,
    {
      kind: 'classification' as const,
      id: id as string,
      dimension: id as string,
      label: id as string,
      source: 'invented',
      categories: Object.entries(labels as object).map(([code, label]: [string, string]) => ({
        code,
        label,
        state: 'declared' as const,
      })),
    },
  ]),
);
