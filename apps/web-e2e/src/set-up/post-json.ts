import { type Credentials } from './people';

type Cookie = Credentials['cookie'];

/** Sends a request as a page of the application would, and gives its answer with the cookie of the session afterwards.
 *  Throws with the problem when it is refused. An answer without a body is undefined. */
export async function postJson<T>(
  address: string,
  path: string,
  body: unknown,
  cookie?: Cookie,
): Promise<{ readonly answer: T; readonly cookie: Cookie }> {
  const response = await fetch(`${address}${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: address,
      ...(cookie && { cookie: `${cookie.name}=${cookie.value}` }),
    },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  const [name = '', value = ''] = (response.headers.getSetCookie()[0] ?? '').split(';')[0]?.split('=') ?? [];
  const text = await response.text();
  const answer = (text === '' ? undefined : JSON.parse(text)) as T;
  return { answer, cookie: name === '' && cookie ? cookie : { name, value } };
}
