import { type Route, type Routes } from '@angular/router';
import { type Role } from '@muster/domain';
import { maySee } from '../access/may-see.guard';
import { UnavailablePage } from './unavailable-page';

function page(
  path: string,
  title: string,
  loadComponent: NonNullable<Route['loadComponent']>,
  roles?: readonly Role[],
): Route {
  return { path, title, loadComponent, canActivate: [maySee], data: roles ? { roles } : {} };
}

/** One lazy component per page; a page without roles is for everyone who is signed in. */
export const ROUTES: Routes = [
  page('', 'Home', () => import('../board/home-page').then((m) => m.HomePage)),
  {
    path: 'sign-in',
    title: 'Sign in',
    loadComponent: () => import('../access/sign-in-page').then((m) => m.SignInPage),
  },
  page('password', 'Change your password', () =>
    import('../access/password-page').then((m) => m.PasswordPage),
  ),
  page(
    'representation',
    'Representation',
    () => import('../representation/representation-page').then((m) => m.RepresentationPage),
    ['analyst'],
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
  page(
    'retention',
    'Leaving and staying',
    () => import('../attrition/retention-page').then((m) => m.RetentionPage),
    ['analyst'],
  ),
  page(
    'progression',
    'Progression',
    () => import('../progression/progression-page').then((m) => m.ProgressionPage),
    ['analyst'],
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
