export const langs = ['pl', 'en'] as const;
export type Lang = (typeof langs)[number];

/** A text in every language of the interface. */
export type Localised = Readonly<Record<Lang, string>>;
