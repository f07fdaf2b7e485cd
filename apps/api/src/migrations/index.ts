import { CreateRolesAndSchemas1764000000001 } from './1764000000001-create-roles-and-schemas';
import { CreateAccessAndAudit1764000000002 } from './1764000000002-create-access-and-audit';
import { CreateDefinitions1764000000003 } from './1764000000003-create-definitions';
import { CreateWorkforce1764000000004 } from './1764000000004-create-workforce';
import { AddSnapshotHistory1764000000005 } from './1764000000005-add-snapshot-history';
import { AddWorkingLives1764000000006 } from './1764000000006-add-working-lives';
import { CreateObjections1764000000007 } from './1764000000007-create-objections';
import { CreateEventFeeds1764000000008 } from './1764000000008-create-event-feeds';
import { CreateProcessesAndAggregates1764000000009 } from './1764000000009-create-processes-and-aggregates';
import { CreateComparators1764000000010 } from './1764000000010-create-comparators';
import { AddFlowSources1764000000011 } from './1764000000011-add-flow-sources';
import { CreateReleases1764000000012 } from './1764000000012-create-releases';
import { CreateGrantsAndOfficeHolders1764000000013 } from './1764000000013-create-grants-and-office-holders';
import { CreateCases1764000000014 } from './1764000000014-create-cases';
import { CreateSecondFactorAndCaseRoles1764000000015 } from './1764000000015-create-second-factor-and-case-roles';
import { CreateReasons1764000000016 } from './1764000000016-create-reasons';
import { KeepCasesInTime1764000000017 } from './1764000000017-keep-cases-in-time';
import { LetCustodiansIntroduce1764000000018 } from './1764000000018-let-custodians-introduce';
import { CountTickRequests1764000000019 } from './1764000000019-count-tick-requests';
import { CreateCommitments1764000000020 } from './1764000000020-create-commitments';
import { CreatePacks1764000000021 } from './1764000000021-create-packs';
import { CreateAnnotationsAndPermalinks1764000000022 } from './1764000000022-create-annotations-and-permalinks';
import { EndCasesAndOpenings1764000000023 } from './1764000000023-end-cases-and-openings';
import { ForgetObjectorsOnce1764000000024 } from './1764000000024-forget-objectors-once';
import { PartPlanLeadsFromPacks1764000000025 } from './1764000000025-part-plan-leads-from-packs';

/** Every migration in order. A migration that has been released is never edited: add another. */
export const MIGRATIONS = [
  CreateRolesAndSchemas1764000000001,
  CreateAccessAndAudit1764000000002,
  CreateDefinitions1764000000003,
  CreateWorkforce1764000000004,
  AddSnapshotHistory1764000000005,
  AddWorkingLives1764000000006,
  CreateObjections1764000000007,
  CreateEventFeeds1764000000008,
  CreateProcessesAndAggregates1764000000009,
  CreateComparators1764000000010,
  AddFlowSources1764000000011,
  CreateReleases1764000000012,
  CreateGrantsAndOfficeHolders1764000000013,
  CreateCases1764000000014,
  CreateSecondFactorAndCaseRoles1764000000015,
  CreateReasons1764000000016,
  KeepCasesInTime1764000000017,
  LetCustodiansIntroduce1764000000018,
  CountTickRequests1764000000019,
  CreateCommitments1764000000020,
  CreatePacks1764000000021,
  CreateAnnotationsAndPermalinks1764000000022,
  EndCasesAndOpenings1764000000023,
  ForgetObjectorsOnce1764000000024,
  PartPlanLeadsFromPacks1764000000025,
] as const;
