import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { refuse, type Refusal, type Result } from '@muster/domain';

/** 64 MiB and three passes of argon2id, which is what the library does by itself: a third of a second of one core. */
const COST = { memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 };
const AT_ONCE = 2;
const MOST_WAITING = 16;

type HashingRefusal = Refusal & { readonly code: 'unavailable' };

/** Hashes and verifies passwords, two at a time, so that a flood of sign-ins cannot take the memory or both cores. */
@Injectable()
export class PasswordHashing {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  /** Compared with when there is no such account, so that the answer takes the same time. Nothing hashes to it. */
  private nobody: Promise<string> | undefined;

  async hash(password: string): Promise<Result<string, HashingRefusal>> {
    return this.queued(() => hash(password, COST));
  }

  /** Whether `password` belongs to `kept`; null stands for an account that does not exist. */
  async matches(kept: string | null, password: string): Promise<Result<boolean, HashingRefusal>> {
    return this.queued(async () => {
      const nobody = await (this.nobody ??= hash(crypto.randomUUID(), COST));
      return (await verify(kept ?? nobody, password)) && kept !== null;
    });
  }

  private async queued<T>(work: () => Promise<T>): Promise<Result<T, HashingRefusal>> {
    if (this.running >= AT_ONCE) {
      if (this.waiting.length >= MOST_WAITING)
        return refuse('unavailable', 'too many people sign in at this moment');
      // The one that finishes hands over its place, so that `running` stays as it is.
      await new Promise<void>((go) => this.waiting.push(go));
    } else {
      this.running += 1;
    }
    try {
      return { ok: true, value: await work() };
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
