/** How many connections one program keeps open at once, by login, and for its queue. */
export const CONNECTIONS = { api: 10, builder: 3, reader: 4, cases: 4, queue: 2 } as const;

/** Most that one program takes. A command beside the server takes as many again. */
export const MOST_CONNECTIONS = Object.values(CONNECTIONS).reduce((sum, each) => sum + each, 0);
