import { once } from 'node:events';
import type { SiteProcess } from './processes.js';

/**
 * The program as a process of its own, killed outright and started again. Whoever asks for its address while it is not
 * there waits, as a person before a page that does not load.
 */
export class KilledSite {
  private life: Promise<SiteProcess>;
  kills = 0;

  constructor(private readonly begin: () => Promise<SiteProcess>) {
    this.life = begin();
  }

  async origin(): Promise<string> {
    const { child, origin, output } = await this.life;
    if (child.exitCode !== null) throw new Error(`The program ended by itself: ${output()}`);
    return origin;
  }

  /** Resolves when nothing of it runs any more; the next life has begun then. */
  async kill(): Promise<void> {
    const { child } = await this.life;
    const dead = once(child, 'exit');
    this.life = dead.then(() => this.begin());
    child.kill('SIGKILL');
    await dead;
    this.kills += 1;
  }

  async stop(): Promise<void> {
    await (await this.life).stop();
  }
}

/** The answer of a request; null when the connection broke before there was one. */
export type SiteAnswer = { readonly status: number; readonly body: Record<string, unknown> } | null;

/** Asks the site as a program would that holds the token. */
export const ask = async (
  site: KilledSite,
  {
    token,
    method = 'GET',
    path,
    ...sent
  }: {
    readonly token: string;
    readonly method?: 'GET' | 'POST';
    readonly path: string;
    readonly body?: unknown;
    readonly key?: string;
  },
): Promise<SiteAnswer> => {
  const origin = await site.origin();
  try {
    const response = await fetch(`${origin}${path}`, {
      ...{ method, signal: AbortSignal.timeout(60_000) },
      headers: {
        authorization: `Bearer ${token}`,
        ...(sent.key && { 'idempotency-key': sent.key }),
        ...(sent.body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(sent.body !== undefined && { body: JSON.stringify(sent.body) }),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  } catch {
    return null;
  }
};
