import { Controller, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { type EventFeedDetail, eventFeedDetailSchema } from '@muster/contracts';
import { type EventMapping, isReferenceDate } from '@muster/domain';
import { type EventRequest } from '@muster/ingest';
import { type FastifyRequest } from 'fastify';
import { CurrentAccount } from '../access/current-account.decorator';
import { type CurrentAccountValue } from '../access/current-account';
import { Route } from '../access/route.decorator';
import { readUpload, type Upload } from '../files/read-upload';
import { requiredField } from '../files/required-field';
import { InvalidRequestError } from '../platform/problems/invalid-request-error';
import { orProblem } from '../platform/problems/or-problem';
import { toFeedDetail } from './event-feed-row';
import { EventMappingReader } from './event-mapping-reader.service';
import { EventReceiver } from './event-receiver.service';
import { Reconciler } from './reconciler.service';

const TEXT = { type: 'string' };
const DAY = { type: 'string', format: 'date' };

/** The way in for a file of events. */
@Controller('api/events')
export class EventUploadsController {
  constructor(
    private readonly receiver: EventReceiver,
    private readonly mappings: EventMappingReader,
    private readonly reconciler: Reconciler,
  ) {}

  @Post()
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['force', 'file'],
      properties: {
        force: TEXT,
        mapping: {
          type: 'string',
          description:
            'Id of a saved mapping of events, a mapping as JSON, or "standard" (also when left out)',
        },
        from: { ...DAY, description: 'First day that the file covers; together with "to"' },
        to: { ...DAY, description: 'Last day that the file covers' },
        file: { type: 'string', format: 'binary' },
      },
    },
  })
  @Route({
    id: 'events.receive',
    access: ['steward'],
    egress: 'receipt',
    summary: 'Reads and checks a file of events; nothing counts before it is confirmed',
    response: eventFeedDetailSchema,
  })
  async receive(
    @Req() request: FastifyRequest,
    @CurrentAccount() account: CurrentAccountValue,
  ): Promise<EventFeedDetail> {
    return readUpload(request, async ({ fields, bytes }) => {
      const force = requiredField(fields, 'force');
      const mapping = await this.mapping(fields);
      const file = { force, mapping, period: periodOf(fields), actor: account.username, bytes };
      const feed = orProblem(await this.receiver.receive(file));
      return toFeedDetail(feed, await this.reconciler.ofFeed(feed));
    });
  }

  private async mapping(fields: Upload['fields']): Promise<EventMapping> {
    const read = await this.mappings.read(fields['mapping'] ?? 'standard');
    if (read.ok) return read.value;
    const { code, message, error } = read.refusal;
    if (!error) throw InvalidRequestError.at('/mapping', code, message);
    throw InvalidRequestError.from(error, '/mapping');
  }
}

/** Both days or neither. */
function periodOf({ from, to }: Upload['fields']): EventRequest['period'] {
  if (!from && !to) return null;
  if (from === undefined || !isReferenceDate(from)) {
    throw InvalidRequestError.at('/from', 'invalid-date', 'This must be a day, as in 2026-03-01.');
  }
  if (to === undefined || !isReferenceDate(to)) {
    throw InvalidRequestError.at('/to', 'invalid-date', 'This must be a day, as in 2026-03-31.');
  }
  return { from, to };
}
