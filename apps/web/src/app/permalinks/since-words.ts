import { type Permalink } from '@muster/contracts';

/** What has become of the figures behind a kept question, in one sentence. */
export function sinceWords({ since, release, page }: Pick<Permalink, 'since' | 'release' | 'page'>): string {
  switch (since) {
    case 'same':
      return 'These are still the latest figures.';
    case 'newer':
      return `Newer figures are published. This link goes on showing those of ${release?.label ?? 'then'}.`;
    case 'gone':
      return 'The figures behind this link were withdrawn. It leads to the newest published ones.';
    case 'counted-anew':
      if (page === 'commitments' || page === 'commitments-entry') {
        return 'The register has changed since the link was made. What it says may differ from what was seen then.';
      }
      return 'Snapshots or definitions have changed since the link was made. The figures may differ from those seen then.';
    default:
      return since satisfies never;
  }
}
