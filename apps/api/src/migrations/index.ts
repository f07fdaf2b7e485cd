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
] as const;
