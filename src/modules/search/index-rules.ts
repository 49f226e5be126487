/**
 * The version of all that decides how a document stands in an index: the tokens of its words, the fields and their
 * places, the engine's form of them. Raise it with every change of these: each site then makes its index anew by
 * itself, once, when it is started.
 */
export const INDEX_RULES = 3;
