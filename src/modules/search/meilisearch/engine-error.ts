/** What the engine did not do, did not answer in time or answered as nobody could; the key is in none of its words. */
export class SearchEngineError extends Error {}
