import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type SensitiveDimension } from '@muster/contracts';
import { calendarDay } from '../src/app/platform/calendar-day';
import { CLOCK } from '../src/app/platform/tokens';
import { openSession } from './open-session';

/** A data protection officer lets `username`, an analyst, count by these characteristics for one day. */
export async function grantSensitive(
  app: NestFastifyApplication,
  username: string,
  dimensions: readonly SensitiveDimension[],
): Promise<void> {
  const headers = await openSession(app, ['dpo']);
  const until = calendarDay(app.get<() => Date>(CLOCK)());
  for (const dimension of dimensions) {
    const payload = { username, dimension, until, purpose: 'Test of figures by this characteristic' };
    const { statusCode } = await app.inject({
      method: 'POST',
      url: '/api/sensitive-grants',
      headers,
      payload,
    });
    expect(statusCode).toBe(201);
  }
}
