import { chromium } from '@playwright/test';

const PORT = 9333;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** One page as Lighthouse sees it on a slow telephone. Scores are 0-100, times in milliseconds, sizes in bytes. */
export interface PageScores {
  readonly scores: Readonly<Record<(typeof CATEGORIES)[number], number>>;
  readonly largestPaint: number;
  readonly blocked: number;
  readonly shift: number;
  readonly transferred: number;
  /** Audits that cost points, by id. */
  readonly lost: readonly string[];
}

/** Opens `url` with the cookie of a session (null: none) in a browser of its own, with the settings for mobile that
 *  Lighthouse has by itself. Pages of an intranet are not indexed, so that audit is left out. */
export async function runLighthouse(
  executablePath: string,
  url: string,
  cookie: string | null,
): Promise<PageScores> {
  const { default: lighthouse } = await import('lighthouse');
  const browser = await chromium.launch({
    executablePath,
    args: [
      ...['--no-sandbox', '--disable-background-networking', '--ignore-certificate-errors'],
      `--remote-debugging-port=${PORT}`,
    ],
  });
  try {
    const run = await lighthouse(url, {
      port: PORT,
      logLevel: 'silent',
      onlyCategories: [...CATEGORIES],
      skipAudits: ['is-crawlable'],
      extraHeaders: cookie === null ? {} : { cookie },
      disableStorageReset: true,
    });
    if (!run) throw new Error('Lighthouse gave no result.');
    const { categories, audits } = run.lhr;
    const value = (id: string): number => audits[id]?.numericValue ?? Number.NaN;
    const score = (id: (typeof CATEGORIES)[number]): number => Math.round((categories[id]?.score ?? 0) * 100);
    const weighed = new Set(
      Object.values(categories).flatMap(({ auditRefs }) =>
        auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id),
      ),
    );
    return {
      scores: {
        performance: score('performance'),
        accessibility: score('accessibility'),
        'best-practices': score('best-practices'),
        seo: score('seo'),
      },
      largestPaint: Math.round(value('largest-contentful-paint')),
      blocked: Math.round(value('total-blocking-time')),
      shift: value('cumulative-layout-shift'),
      transferred: value('total-byte-weight'),
      lost: Object.values(audits)
        .filter(({ id, score: points }) => weighed.has(id) && points !== null && points < 0.9)
        .map(({ id }) => id),
    };
  } finally {
    await browser.close();
  }
}
