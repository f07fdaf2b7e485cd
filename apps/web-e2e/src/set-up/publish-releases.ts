import { setTimeout as pause } from 'node:timers/promises';
import { type Credentials } from './people';

interface Publisher {
  readonly address: string;
  readonly people: Readonly<Record<'analyst' | 'dpo', Credentials>>;
}

/** Builds, approves and publishes a release of the force for each quarter, in order, the way people do it: an analyst
 *  builds, the data protection officer approves. Throws with the answer of the API when one of them is refused. */
export async function publishReleases(
  publisher: Publisher,
  force: string,
  quarters: readonly string[],
): Promise<void> {
  const { address, people } = publisher;
  const send = async (person: Credentials, path: string, body?: object): Promise<ReleaseAnswer> => {
    const response = await fetch(`${address}/api/releases${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        ...{ 'content-type': 'application/json', origin: address },
        cookie: `${person.cookie.name}=${person.cookie.value}`,
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`/api/releases${path} answered ${response.status}: ${text}`);
    return JSON.parse(text) as ReleaseAnswer;
  };
  for (const period of quarters) {
    const { id = '' } = await send(people.analyst, '', { force, period });
    for (let state = 'building'; state !== 'built';) {
      await pause(200);
      state = (await send(people.analyst, `/${id}`)).release?.state ?? '';
      if (!['building', 'auditing', 'built'].includes(state)) throw new Error(`The release is ${state}.`);
    }
    await send(people.dpo, `/${id}/approval`, {});
    await send(people.analyst, `/${id}/publication`, {});
  }
}

interface ReleaseAnswer {
  readonly id?: string;
  readonly release?: { readonly state: string };
}
