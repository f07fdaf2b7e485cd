import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { addWorkingDays, isReferenceDate, type ReferenceDate } from '@muster/domain';
import { z } from 'zod';
import { type Configuration } from '../../platform/configuration';
import { CONFIGURATION } from '../../platform/tokens';

const calendarSchema = z
  .strictObject({
    id: z.literal('england-and-wales'),
    name: z.string(),
    source: z.string(),
    firstYear: z.number().int(),
    lastYear: z.number().int(),
    holidays: z.array(z.string().refine(isReferenceDate, 'is no day')),
  })
  .refine(
    ({ holidays, firstYear, lastYear }) =>
      holidays.every((day) => Number(day.slice(0, 4)) >= firstYear && Number(day.slice(0, 4)) <= lastYear),
    'names a day outside its years',
  );

/** Working days by the calendar of England and Wales that came with the program. */
@Injectable()
export class WorkingDays {
  private readonly holidays: ReadonlySet<string>;

  /** Throws when the calendar is missing or does not fit, so that the program does not start. */
  constructor(@Inject(CONFIGURATION) { projectDir }: Configuration) {
    const file = join(projectDir, 'definitions', 'calendars', 'england-and-wales.json');
    this.holidays = new Set(calendarSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).holidays);
  }

  /** The day `days` working days after `day`. Years that the calendar does not reach have weekends alone, so that a clock
   *  ends a day early at most and never late. */
  after(day: ReferenceDate, days: number): ReferenceDate {
    return addWorkingDays(day, days, this.holidays);
  }
}
