import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';

// The package's enum is `const` and cannot be imported by an isolated module.
const ARGON2ID = 2;

/** What a hash costs: KiB of memory and passes over it. */
type Cost = { readonly memoryCost: number; readonly timeCost: number };

/** At most this many at once: each takes 19 MiB and a core. */
const CONCURRENT = 2;

/** Hashes and checks passwords; an absent account costs as much time as a present one. */
@Injectable()
export class Passwords {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private readonly decoy = this.hash('no account has this password');

  hash(password: string): Promise<string> {
    return this.queued(() => hash(password, { algorithm: ARGON2ID, parallelism: 1, ...this.cost() }));
  }

  /** False for a null hash, after the same work. */
  async matches(passwordHash: string | null, password: string): Promise<boolean> {
    const against = passwordHash ?? (await this.decoy);
    const matched = await this.queued(() => verify(against, password));
    return matched && passwordHash !== null;
  }

  /** OWASP's smallest recommended setting for argon2id: 19 MiB, two passes. */
  protected cost(): Cost {
    return { memoryCost: 19_456, timeCost: 2 };
  }

  private async queued<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.running >= CONCURRENT) await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.running += 1;
    try {
      return await work();
    } finally {
      this.running -= 1;
      this.waiting.shift()?.();
    }
  }
}
