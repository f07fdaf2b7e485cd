import { eventMappingSchema } from '../event-mapping';
import { checkEventMapping } from './check-event-mapping';

const SMALLEST = {
  kind: 'event-mapping',
  id: 'events',
  label: 'Events',
  person: { column: 'person' },
  event: { constant: 'leaver' },
  date: { column: 'day' },
};

describe('a mapping of events', () => {
  it('needs person, kind and date and fills in the rest', () => {
    expect(eventMappingSchema.parse(SMALLEST)).toMatchObject({
      dateFormat: 'yyyy-MM-dd',
      person: { mode: 'staff-number', stripLeadingZeros: false },
      from: {},
      to: {},
      absentColumns: 'refuse',
      ignore: [],
    });
  });

  it.each([
    ['an unknown kind', { event: { constant: 'vanished' } }],
    ['a value for an unknown kind', { event: { column: 'what', values: { gone: 'vanished' } } }],
    ['a characteristic', { to: { ethnicity: { column: 'ethnicity' } } }],
    ['a word that is no option', { colour: 'red' }],
  ])('refuses %s', (_, changes) => {
    expect(eventMappingSchema.safeParse({ ...SMALLEST, ...changes }).success).toBe(false);
  });

  it('names workforce types that do not exist, once each', () => {
    const mapping = eventMappingSchema.parse({
      ...SMALLEST,
      from: { 'workforce-type': { column: 'before', values: { a: 'officer', b: 'robot', c: 'robot' } } },
      to: { 'workforce-type': { constant: 'android' } },
    });

    expect(checkEventMapping(mapping).map(({ code, message }) => [code, message])).toEqual([
      ['unknown-category', 'event-mapping events, workforce-type: there is no code robot'],
      ['unknown-category', 'event-mapping events, workforce-type: there is no code android'],
    ]);
  });
});
