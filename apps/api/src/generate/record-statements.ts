import { AsyncLocalStorage } from 'node:async_hooks';
import { sep } from 'node:path';
import { Client } from 'pg';
import { DataSource, EntityManager } from 'typeorm';

/** What was sent by each source file, named by its path below `apps/api/src/app`. */
export type RecordedStatements = ReadonlyMap<string, ReadonlySet<string>>;

const FEATURE_FILE = new RegExp(
  String.raw`apps[\\/]api[\\/]src[\\/]app[\\/](?!platform)([\w.-]+[\\/][\w.-]+\.ts)`,
);
const TRANSACTION_CONTROL = /^(start transaction|commit|rollback)$/i;
/** Deep enough for the frames of TypeORM between a statement and whoever asked for it. */
const STACK_FRAMES = 100;
/** TypeORM hands promises on here without waiting for them, which ends the stack of what happens later. */
const CUTTING_THE_STACK = ['transaction', 'insert', 'update', 'delete', 'save'] as const;

/** Records, from now on and for the whole process, the text of every statement that a feature sends through TypeORM or
 *  as a COPY on the driver's connection. The nearest source file of a feature on the stack is the sender, so source maps
 *  must be enabled. What no feature sends (platform, connecting) and the ends of transactions are left out. */
export function recordStatements(): RecordedStatements {
  const recorded = new Map<string, Set<string>>();
  const sender = new AsyncLocalStorage<string | undefined>();
  const record = (statement: unknown): void => {
    const text = textOf(statement);
    if (text === null || TRANSACTION_CONTROL.test(text)) return;
    const file = senderHere() ?? sender.getStore();
    if (file === undefined) return;
    const statements = recorded.get(file) ?? new Set();
    recorded.set(file, statements.add(text));
  };
  DataSource.prototype.createQueryRunner = new Proxy(DataSource.prototype.createQueryRunner, {
    apply(create, dataSource: DataSource, args: Parameters<DataSource['createQueryRunner']>) {
      const runner = create.apply(dataSource, args);
      // Here, and not on the connection: TypeORM waits in between, and the stack would begin after the wait.
      runner.query = watched(runner.query, record);
      return runner;
    },
  });
  for (const name of CUTTING_THE_STACK) {
    Reflect.set(
      EntityManager.prototype,
      name,
      new Proxy(EntityManager.prototype[name], {
        apply: (method, self, args: unknown[]): unknown =>
          sender.run(senderHere() ?? sender.getStore(), () => Reflect.apply(method, self, args)),
      }),
    );
  }
  Client.prototype.query = watched(Client.prototype.query, (statement) => {
    if (typeof statement === 'object') record(statement);
  });
  return recorded;
}

/** The same function, which shows its first argument to `look` before it begins. */
function watched<F extends (...args: never[]) => unknown>(query: F, look: (first: unknown) => void): F {
  return new Proxy(query, {
    apply(target, self, args: unknown[]): unknown {
      look(args[0]);
      return Reflect.apply(target, self, args);
    },
  });
}

function textOf(statement: unknown): string | null {
  if (typeof statement === 'string') return statement;
  if (typeof statement !== 'object' || statement === null || !('text' in statement)) return null;
  return typeof statement.text === 'string' ? statement.text : null;
}

function senderHere(): string | undefined {
  const before = Error.stackTraceLimit;
  Error.stackTraceLimit = STACK_FRAMES;
  const { stack = '' } = new Error('here');
  Error.stackTraceLimit = before;
  return FEATURE_FILE.exec(stack)?.[1]?.replaceAll(sep, '/');
}
