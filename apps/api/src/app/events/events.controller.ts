import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  type EventFeedDetail,
  eventFeedDetailSchema,
  type EventFeedList,
  eventFeedListSchema,
  type Reconciliation,
  reconciliationSchema,
  undoSchema,
} from '@muster/contracts';
import { z } from 'zod';
import { CurrentAccount } from '../access/current-account.decorator';
import { type CurrentAccountValue } from '../access/current-account';
import { Route } from '../access/route.decorator';
import { orProblem } from '../platform/problems/or-problem';
import { ZodBody } from '../platform/problems/zod-body.decorator';
import { ZodQuery } from '../platform/problems/zod-query.decorator';
import { EventFeedLifecycle } from './event-feed-lifecycle.service';
import { type EventFeedRow, toFeedDetail, toFeedSummary } from './event-feed-row';
import { EventFeedStore } from './event-feed-store.service';
import { EventRequests } from './event-requests.service';
import { Reconciler } from './reconciler.service';

const forceQuerySchema = z.object({ force: z.string().max(20) });

/** The feeds that have been received, how their events fit the snapshots, and what people decide about them. */
@Controller('api/events')
export class EventsController {
  constructor(
    private readonly store: EventFeedStore,
    private readonly lifecycle: EventFeedLifecycle,
    private readonly requests: EventRequests,
    private readonly reconciler: Reconciler,
  ) {}

  @Get()
  @Route({
    id: 'events.list',
    access: ['steward', 'analyst'],
    egress: 'receipt',
    summary: 'The event feeds of a force, latest first',
    response: eventFeedListSchema,
  })
  async list(@ZodQuery(forceQuerySchema) query: z.infer<typeof forceQuerySchema>): Promise<EventFeedList> {
    const force = orProblem(await this.requests.force(query.force));
    return { feeds: (await this.store.list(force.code)).map(toFeedSummary) };
  }

  @Get('reconciliation')
  @Route({
    id: 'events.reconcile',
    access: ['steward', 'analyst'],
    egress: 'receipt',
    summary: 'Where the events of a force agree with its snapshots and where they contradict',
    response: reconciliationSchema,
  })
  async reconcile(
    @ZodQuery(forceQuerySchema) query: z.infer<typeof forceQuerySchema>,
    @CurrentAccount() account: CurrentAccountValue,
  ): Promise<Reconciliation> {
    const force = orProblem(await this.requests.force(query.force));
    return this.reconciler.ask(force.code, account.username);
  }

  @Get(':id')
  @Route({
    id: 'events.get',
    access: ['steward', 'analyst'],
    egress: 'receipt',
    summary: 'One event feed: where it stands, its problems, how its events fit the snapshots',
    response: eventFeedDetailSchema,
  })
  async get(@Param('id') id: string): Promise<EventFeedDetail> {
    return this.detail(orProblem(await this.lifecycle.get(id)));
  }

  @Post(':id/confirmation')
  @HttpCode(200)
  @Route({
    id: 'events.confirm',
    access: ['steward'],
    egress: 'receipt',
    summary: 'Lets the events of a checked feed count',
    response: eventFeedDetailSchema,
  })
  async confirm(
    @Param('id') id: string,
    @CurrentAccount() account: CurrentAccountValue,
  ): Promise<EventFeedDetail> {
    return this.detail(orProblem(await this.lifecycle.confirm(id, account.username)));
  }

  @Post(':id/discard')
  @HttpCode(200)
  @Route({
    id: 'events.discard',
    access: ['steward'],
    egress: 'receipt',
    summary: 'Drops a checked feed that was never confirmed',
    response: eventFeedDetailSchema,
  })
  async discard(
    @Param('id') id: string,
    @CurrentAccount() account: CurrentAccountValue,
  ): Promise<EventFeedDetail> {
    return this.detail(orProblem(await this.lifecycle.discard(id, account.username)));
  }

  @Post(':id/undo')
  @HttpCode(200)
  @Route({
    id: 'events.undo',
    access: ['steward'],
    egress: 'receipt',
    summary: 'Takes a published feed back; its events no longer count',
    body: undoSchema,
    response: eventFeedDetailSchema,
  })
  async undo(
    @Param('id') id: string,
    @ZodBody(undoSchema) { reason }: z.infer<typeof undoSchema>,
    @CurrentAccount() account: CurrentAccountValue,
  ): Promise<EventFeedDetail> {
    return this.detail(orProblem(await this.lifecycle.undo(id, reason, account.username)));
  }

  private async detail(feed: EventFeedRow): Promise<EventFeedDetail> {
    return toFeedDetail(feed, await this.reconciler.ofFeed(feed));
  }
}
