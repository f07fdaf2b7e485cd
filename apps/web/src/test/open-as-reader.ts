import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { type Problem, type PublishedAnswer, type PublishedOptions } from '@muster/contracts';
import { type Role } from '@muster/domain';
import { ApiError } from '../app/api/api-error';
import { Api } from '../app/api/generated/api';
import {
  definitionsGet,
  forcesList,
  publishedOptions,
  publishedProgression,
  publishedQuality,
  publishedRepresentation,
  publishedRetention,
  publishedWorkstream1,
  sessionShow,
} from '../app/api/generated/functions';
import { ROUTES } from '../app/shell/routes';
import { PUBLISHED_OPTIONS, publishedAnswer, SHARES } from './published-answers';

const FORCE = {
  ...{ code: 'EXMP', name: 'Example Constabulary', synthetic: true },
  latestSnapshot: { id: 's', asAt: '2025-09-30' },
};

interface World {
  roles: readonly Role[];
  options: PublishedOptions | Problem;
  answer: PublishedAnswer | Problem;
  /** Forces that are held beside Example Constabulary. */
  others: readonly { readonly code: string; readonly name: string }[];
  /** Days after which figures are called old; left out: never. */
  staleAfterDays?: number;
}

export /** A refusal or fault of the API. */
const problem = (status: number, code: string): Problem => ({
  ...{ type: 'about:blank', title: 'A title', status, code, detail: 'A reason.' },
  instance: 'urn:uuid:7f1f2f9e-0000-4000-8000-000000000001',
});

/** The page at `path`, with the real routes, for somebody with the roles of `changes` (a board member), and what it asked
 *  an API that knows what `changes` says. */
export async function openAsReader(path: string, changes: Partial<World> = {}) {
  const world: World = {
    ...{ roles: ['board'], options: PUBLISHED_OPTIONS, answer: publishedAnswer('representation', [SHARES]) },
    others: [],
    ...changes,
  };
  const asked: { readonly fn: unknown; readonly params: unknown }[] = [];
  const give = (value: object) =>
    'code' in value ? Promise.reject(new ApiError(value as Problem)) : Promise.resolve(value);
  const invoke = (fn: unknown, params: unknown) => {
    asked.push({ fn, params });
    if (fn === sessionShow) {
      const { roles } = world;
      return give({
        username: 'sam',
        displayName: 'Sam',
        roles,
        mustChangePassword: false,
        secondFactor: 'none',
      });
    }
    if (fn === forcesList) {
      const { others, staleAfterDays } = world;
      return give({ staleAfterDays, forces: [FORCE, ...others.map((other) => ({ ...FORCE, ...other }))] });
    }
    if (fn === publishedOptions) return give(world.options);
    if (fn === definitionsGet)
      return give({ definition: { kind: 'grouping', definition: 'In its own words.' } });
    const answers: readonly unknown[] = [
      publishedRepresentation,
      publishedRetention,
      publishedProgression,
      publishedQuality,
      publishedWorkstream1,
    ];
    if (answers.includes(fn)) return give(world.answer);
    return give(problem(503, 'unavailable'));
  };
  TestBed.configureTestingModule({
    providers: [provideRouter(ROUTES, withComponentInputBinding()), { provide: Api, useValue: { invoke } }],
  });
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl(path);
  await harness.fixture.whenStable();
  const page = harness.routeNativeElement;
  if (!page) throw new Error('the router shows a page');
  return { page, asked, world, harness, router: TestBed.inject(Router) };
}
