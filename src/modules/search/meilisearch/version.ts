import { SearchEngineError } from './engine-error.js';

const LEAST = [1, 50] as const;

/** Throws for a version before the least one, and for what is no version. */
export const insistOnVersion = (version: string): void => {
  const [, major, minor] = /^(\d+)\.(\d+)\./.exec(version) ?? [];
  const [leastMajor, leastMinor] = LEAST;
  const newEnough =
    Number(major) > leastMajor || (Number(major) === leastMajor && Number(minor) >= leastMinor);
  if (!newEnough) {
    throw new SearchEngineError(
      `The Meilisearch at MEILI_URL says that it is version ${JSON.stringify(version.slice(0, 20))}; ` +
        `${LEAST.join('.')} or newer is needed`,
    );
  }
};
