import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';

// The package's enum is `const` and cannot be imported by an isolated module.
const ARGON2ID = 2;

/** OWASP's smallest recommended setting for argon2id: 19 MiB, two passes. */
const options = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** At most this many at once: each takes 19 MiB and a core. */
const CONCURRENT = 2;

/** Hashes and checks passwords; an absent account costs as much time as a present one. */
@Injectable()
export class Passwords {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private readonly decoy = hash('no account has this password', options);

  hash(password: string): Promise<string> {
    return this.queued(() => hash(password, options));
  }

  /** False for a null hash, after the same work. */
  async matches(passwordHash: string | null, password: string): Promise<boolean> {
    const against = passwordHash ?? (await this.decoy);
    const matched = await this.queued(() => verify(against, password));
    return matched && passwordHash !== null;
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
