import { type Page, type Route } from '@playwright/test';

/** Answers some requests of a page in place of the API. */
export type AnswerInstead = (page: Page) => Promise<unknown>;

const MINUTE = 60_000;

/** No answer comes while the state is looked at. */
export function late(url: string): AnswerInstead {
  return (page) =>
    page.route(url, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, MINUTE).unref());
      await route.abort().catch(() => undefined);
    });
}

/** The answer of the service, changed. */
export function changed<T>(url: string, change: (answer: T) => T): AnswerInstead {
  return (page) =>
    page.route(url, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: change((await response.json()) as T) });
    });
}

/** A problem with a reference, as the API says no. */
export function refused(url: string, status: number, code: string): AnswerInstead {
  const json = {
    ...{ type: 'about:blank', title: 'Not available', status, code },
    detail: 'The service cannot answer at the moment. Try again shortly.',
    instance: 'urn:uuid:7f1f2f9e-0000-4000-8000-000000000001',
  };
  return (page) =>
    page.route(url, (route: Route) =>
      route.fulfill({ status, contentType: 'application/problem+json', json }),
    );
}
