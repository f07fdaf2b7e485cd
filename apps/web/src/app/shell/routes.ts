import { type Routes } from '@angular/router';
import { type Role } from '@muster/domain';
import { isAnalyst } from '../access/is-analyst.guard';
import { readsReleases } from '../access/reads-releases.guard';
import { seesPosition } from '../access/sees-position.guard';
import { figures, page, READERS } from './route-of-page';
import { UnavailablePage } from './unavailable-page';

const PACK_READERS: readonly Role[] = [...READERS, 'dpo', 'scrutiny'];

/** One lazy component per page; a page without roles is for everyone who is signed in. */
export const ROUTES: Routes = [
  {
    ...page('', 'Board position', () =>
      import('../board/board-position-page').then((m) => m.BoardPositionPage),
    ),
    // Otherwise every address would begin with this one, and ask for the session before its own page does.
    pathMatch: 'full',
    canMatch: [seesPosition],
    data: { translated: true },
  },
  { ...page('', 'Home', () => import('../board/home-page').then((m) => m.HomePage)), pathMatch: 'full' },
  {
    path: 'sign-in',
    title: 'Sign in',
    loadComponent: () => import('../access/sign-in-page').then((m) => m.SignInPage),
  },
  // For anybody, with or without an account; its steps are no addresses.
  {
    path: 'talk',
    title: 'Talk request',
    loadComponent: () => import('../talk/talk-page').then((m) => m.TalkPage),
    data: { neutral: true },
  },
  page('password', 'Change your password', () =>
    import('../access/password-page').then((m) => m.PasswordPage),
  ),
  page('second-factor', 'Second factor', () =>
    import('../access/second-factor-page').then((m) => m.SecondFactorPage),
  ),
  ...figures('representation', 'Representation', () =>
    import('../representation/representation-page').then((m) => m.RepresentationPage),
  ),
  page(
    'representation/overlap',
    'Old and new classification',
    () => import('../representation/overlap-page').then((m) => m.OverlapPage),
    ['analyst'],
  ),
  page(
    'representation/share-change',
    'Why the share moved',
    () => import('../share-change/share-change-page').then((m) => m.ShareChangePage),
    ['analyst'],
  ),
  ...figures('retention', 'Leaving and staying', () =>
    import('../attrition/retention-page').then((m) => m.RetentionPage),
  ),
  page(
    'retention/mix-and-rate',
    'Is it mix or rate?',
    () => import('../mix-and-rate/mix-and-rate-page').then((m) => m.MixAndRatePage),
    ['analyst'],
  ),
  page('signals', 'Signal or noise', () => import('../signals/signals-page').then((m) => m.SignalsPage), [
    'analyst',
  ]),
  ...figures('progression', 'Progression', () =>
    import('../progression/progression-page').then((m) => m.ProgressionPage),
  ),
  page(
    'projection',
    'Where rates lead',
    () => import('../projection/projection-page').then((m) => m.ProjectionPage),
    ['analyst', 'plan-lead'],
  ),
  page(
    'workstream-1',
    'Workstream 1',
    () => import('../workstream-1/workstream-1-page').then((m) => m.Workstream1Page),
    READERS,
  ),
  {
    ...page('quality', 'Data quality', () => import('../quality/quality-page').then((m) => m.QualityPage), [
      'analyst',
    ]),
    canMatch: [isAnalyst],
  },
  {
    ...page(
      'quality',
      'Data quality',
      () => import('../quality/released-quality-page').then((m) => m.ReleasedQualityPage),
      READERS,
    ),
    canMatch: [readsReleases],
  },
  page('quality', 'Data quality', () => import('../quality/coverage-page').then((m) => m.CoveragePage), [
    'administrator',
    'steward',
  ]),
  page(
    'reasons',
    'Why people stay or go',
    () => import('../reasons/reasons-page').then((m) => m.ReasonsPage),
    [...READERS, 'dpo'],
  ),
  page(
    'annotations',
    'What happened when',
    () => import('../annotations/annotations-page').then((m) => m.AnnotationsPage),
    READERS,
  ),
  page(
    's/:id',
    'A kept question',
    () => import('../permalinks/kept-question-page').then((m) => m.KeptQuestionPage),
    READERS,
  ),
  page(
    'commitments',
    'Commitments',
    () => import('../commitments/commitments-page').then((m) => m.CommitmentsPage),
    [...READERS, 'dpo'],
  ),
  page(
    'commitments/entry',
    'Commitment',
    () => import('../commitments/entry-page').then((m) => m.CommitmentEntryPage),
    [...READERS, 'dpo'],
  ),
  page('comparators', 'Comparators', () =>
    import('../comparators/comparators-page').then((m) => m.ComparatorsPage),
  ),
  page(
    'comparators/load',
    'Load a published table',
    () => import('../comparators/load-comparators-page').then((m) => m.LoadComparatorsPage),
    ['steward'],
  ),
  page('data', 'Snapshots', () => import('../data/snapshots-page').then((m) => m.SnapshotsPage), [
    'steward',
    'analyst',
  ]),
  page('data/import', 'Load a snapshot', () => import('../data/import-page').then((m) => m.ImportPage), [
    'steward',
  ]),
  page(
    'data/objections',
    'Objection list',
    () => import('../objections/objections-page').then((m) => m.ObjectionsPage),
    ['steward', 'dpo'],
  ),
  page('data/events', 'Event feeds', () => import('../events/events-page').then((m) => m.EventsPage), [
    'steward',
    'analyst',
  ]),
  page(
    'data/events/:id',
    'Event feed',
    () => import('../events/event-feed-page').then((m) => m.EventFeedPage),
    ['steward', 'analyst'],
  ),
  page(
    'data/processes',
    'Stages of a process',
    () => import('../processes/processes-page').then((m) => m.ProcessesPage),
    ['steward', 'analyst'],
  ),
  page(
    'data/processes/:id',
    'Counts of a process',
    () => import('../processes/process-file-page').then((m) => m.ProcessFilePage),
    ['steward', 'analyst'],
  ),
  page(
    'data/aggregates',
    'Published totals',
    () => import('../aggregates/aggregates-page').then((m) => m.AggregatesPage),
    ['steward', 'analyst'],
  ),
  page(
    'data/aggregates/:id',
    'Import of published totals',
    () => import('../aggregates/aggregate-file-page').then((m) => m.AggregateFilePage),
    ['steward', 'analyst'],
  ),
  page('data/:id', 'Snapshot', () => import('../data/snapshot-page').then((m) => m.SnapshotPage), [
    'steward',
    'analyst',
  ]),
  page('releases', 'Releases', () => import('../releases/releases-page').then((m) => m.ReleasesPage), [
    'analyst',
    'dpo',
  ]),
  page(
    'releases/downloads',
    'What may leave the team',
    () => import('../releases/downloads-page').then((m) => m.DownloadsPage),
    ['analyst', 'dpo'],
  ),
  page('releases/:id', 'Release', () => import('../releases/release-page').then((m) => m.ReleasePage), [
    'analyst',
    'dpo',
  ]),
  page(
    'office-holders',
    'Office-holders',
    () => import('../office-holders/office-holders-page').then((m) => m.OfficeHoldersPage),
    ['analyst', 'dpo'],
  ),
  page('office-holders/list', 'Office-holders’ list', () =>
    import('../office-holders/office-list-page').then((m) => m.OfficeListPage),
  ),
  page('grants', 'Grants', () => import('../grants/grants-page').then((m) => m.GrantsPage), [
    'analyst',
    'dpo',
  ]),
  page('cases', 'Cases', () => import('../cases/cases-page').then((m) => m.CasesPage), ['listener']),
  page(
    'case-allocation',
    'Allocation',
    () => import('../cases-office/allocation/allocation-page').then((m) => m.AllocationPage),
    ['allocator'],
  ),
  page(
    'break-glass',
    'Recovery key',
    () => import('../cases-office/break-glass/break-glass-page').then((m) => m.BreakGlassPage),
    ['custodian', 'dpo'],
  ),
  page(
    'case-custody',
    'Custody',
    () => import('../cases-office/custody/custody-page').then((m) => m.CustodyPage),
    ['dpo', 'custodian'],
  ),
  page('packs', 'Packs', () => import('../packs/packs-page').then((m) => m.PacksPage), PACK_READERS),
  page('packs/:id', 'Pack', () => import('../packs/pack-page').then((m) => m.PackPage), PACK_READERS),
  page('accounts', 'Accounts', () => import('../access/accounts-page').then((m) => m.AccountsPage), [
    'administrator',
  ]),
  page(
    'accounts/add',
    'Add an account',
    () => import('../access/add-account-page').then((m) => m.AddAccountPage),
    ['administrator'],
  ),
  page('accounts/:id', 'Account', () => import('../access/account-page').then((m) => m.AccountPage), [
    'administrator',
  ]),
  page(
    'case-roles',
    'Who may hold cases',
    () => import('../access/case-roles-page').then((m) => m.CaseRolesPage),
    ['dpo', 'custodian'],
  ),
  page('audit', 'Audit trail', () => import('../audit/audit-page').then((m) => m.AuditPage), ['dpo']),
  { path: 'about', pathMatch: 'full', redirectTo: 'about/definitions' },
  page('about/definitions', 'Definitions', () =>
    import('../about/definitions-page').then((m) => m.DefinitionsPage),
  ),
  page('about/definitions/:id', 'Definition', () =>
    import('../about/definition-page').then((m) => m.DefinitionPage),
  ),
  page('about/baselines', 'Baselines', () => import('../about/baselines-page').then((m) => m.BaselinesPage)),
  page('about/baselines/:id', 'Baseline', () => import('../about/baseline-page').then((m) => m.BaselinePage)),
  page(
    'about/releases/:period',
    'Where figures come from',
    () => import('../about/source-page').then((m) => m.SourcePage),
    READERS,
  ),
  page('about/methods', 'How figures are worked out', () =>
    import('../about/methods-page').then((m) => m.MethodsPage),
  ),
  page('no-permission', 'You cannot see this page', () =>
    import('./no-permission-page').then((m) => m.NoPermissionPage),
  ),
  { path: 'unavailable', title: 'Not available', component: UnavailablePage },
  {
    path: '**',
    title: 'Page not found',
    loadComponent: () => import('./not-found-page').then((m) => m.NotFoundPage),
  },
];
