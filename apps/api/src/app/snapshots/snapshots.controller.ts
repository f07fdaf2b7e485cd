import { Controller, Get, HttpCode, type MessageEvent, Param, Post, Sse, UseGuards } from '@nestjs/common';
import {
  type Confirmation,
  confirmationSchema,
  type SnapshotDetail,
  snapshotDetailSchema,
  type SnapshotList,
  snapshotListSchema,
  undoSchema,
} from '@muster/contracts';
import { type Observable } from 'rxjs';
import { z } from 'zod';
import { CurrentAccount } from '../access/current-account.decorator';
import { type CurrentAccountValue } from '../access/current-account';
import { Route } from '../access/route.decorator';
import { orProblem } from '../platform/problems/or-problem';
import { ZodBody } from '../platform/problems/zod-body.decorator';
import { ZodQuery } from '../platform/problems/zod-query.decorator';
import { ScreeningRequests } from './screening-requests.service';
import { SnapshotDetails } from './snapshot-details.service';
import { SnapshotJobs } from './snapshot-jobs.service';
import { KnownSnapshotGuard } from './known-snapshot.guard';
import { SnapshotLifecycle } from './snapshot-lifecycle.service';
import { SnapshotStore } from './snapshot-store.service';
import { watchProgress } from './watch-progress';

const listQuerySchema = z.object({ force: z.string().max(20) });

/** What has been received, and what people decide about it. */
@Controller('api/snapshots')
export class SnapshotsController {
  constructor(
    private readonly store: SnapshotStore,
    private readonly lifecycle: SnapshotLifecycle,
    private readonly requests: ScreeningRequests,
    private readonly jobs: SnapshotJobs,
    private readonly details: SnapshotDetails,
  ) {}

  @Get()
  @Route({
    id: 'snapshots.list',
    access: ['steward', 'analyst'],
    egress: 'receipt',
    summary: 'The imports of a force, newest date first, and which dates were restated',
    response: snapshotListSchema,
  })
  async list(@ZodQuery(listQuerySchema) query: z.infer<typeof listQuerySchema>): Promise<SnapshotList> {
    const force = orProblem(await this.requests.force(query.force));
    return this.details.list(force.code);
  }

  @Get(':id')
  @Route({
    id: 'snapshots.get',
    access: ['steward', 'analyst'],
    egress: 'receipt',
    summary: 'One import: where it stands, its problems, what it changes',
    response: snapshotDetailSchema,
  })
  async get(@Param('id') id: string): Promise<SnapshotDetail> {
    return this.details.of(orProblem(await this.lifecycle.get(id)));
  }

  @Sse(':id/progress')
  @UseGuards(KnownSnapshotGuard)
  @Route({
    id: 'snapshots.progress',
    access: ['steward'],
    egress: 'receipt',
    summary: 'Server-sent events while a file is read or applied; ends when it is done',
  })
  progress(@Param('id') id: string): Observable<MessageEvent> {
    return watchProgress(() => this.store.find(id));
  }

  @Post(':id/confirmation')
  @HttpCode(202)
  @Route({
    id: 'snapshots.confirm',
    access: ['steward'],
    egress: 'receipt',
    summary: 'Applies a checked snapshot, with the changes of code that are new names',
    body: confirmationSchema,
    response: snapshotDetailSchema,
  })
  async confirm(
    @Param('id') id: string,
    @ZodBody(confirmationSchema) { bridges }: Confirmation,
    @CurrentAccount() account: CurrentAccountValue,
  ): Promise<SnapshotDetail> {
    const snapshot = orProblem(await this.lifecycle.confirm(id, account.username, bridges));
    this.jobs.start(snapshot.id);
    return this.details.of(snapshot);
  }

  @Post(':id/discard')
  @HttpCode(200)
  @Route({
    id: 'snapshots.discard',
    access: ['steward'],
    egress: 'receipt',
    summary: 'Drops a checked snapshot that was never confirmed',
    response: snapshotDetailSchema,
  })
  async discard(
    @Param('id') id: string,
    @CurrentAccount() account: CurrentAccountValue,
  ): Promise<SnapshotDetail> {
    return this.details.of(orProblem(await this.lifecycle.discard(id, account.username)));
  }

  @Post(':id/undo')
  @HttpCode(200)
  @Route({
    id: 'snapshots.undo',
    access: ['steward'],
    egress: 'receipt',
    summary: 'Takes a published snapshot back; later ones are worked out again without it',
    body: undoSchema,
    response: snapshotDetailSchema,
  })
  async undo(
    @Param('id') id: string,
    @ZodBody(undoSchema) { reason }: z.infer<typeof undoSchema>,
    @CurrentAccount() account: CurrentAccountValue,
  ): Promise<SnapshotDetail> {
    return this.details.of(orProblem(await this.lifecycle.undo(id, reason, account.username)));
  }
}
