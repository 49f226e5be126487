import type { Localised } from '../../../shared/lang.js';

/** When a person gets the mail of a notice; in the panel everybody has every notice. */
export const mailChoices = ['now', 'digest', 'never'] as const;
export type MailChoice = (typeof mailChoices)[number];

export const topicGroups = ['trade', 'cluster', 'organisation'] as const;

/** What people choose by: kinds of notices that belong together, in their words. */
export type Topic = {
  /** Kept with the preferences; without dots, since it names a field of the form. */
  readonly id: string;
  /** Kinds of notices, or `module.*` for what a module tells besides. */
  readonly kinds: readonly string[];
  readonly group: (typeof topicGroups)[number];
  readonly label: Localised;
  readonly hint: Localised;
  /** Until the person chooses; or always, with the reason why nobody can switch it off. */
  readonly mail: MailChoice | { readonly always: Localised };
  /** Of interest to the organisation that coordinates only. */
  readonly only?: 'coordinator';
};

/** What is told of a kind that no module has put under a topic. */
export const otherTopic: Topic = {
  id: 'other',
  kinds: [],
  group: 'organisation',
  label: { pl: 'Pozostałe powiadomienia', en: 'Other notices' },
  hint: { pl: 'Wszystko, czego nie ma wyżej.', en: 'Whatever is not above.' },
  mail: 'now',
};

export const isAlways = (topic: Topic): topic is Topic & { mail: { always: Localised } } =>
  typeof topic.mail === 'object';

/** When the mail goes, by the topic and what the person keeps for it; null = has not chosen. */
export const mailOf = (topic: Topic, kept: MailChoice | null): MailChoice =>
  isAlways(topic) ? 'now' : (kept ?? (topic.mail as MailChoice));

/** The topic of a kind: the one that names it, else the one that takes the rest of its module, else the other. */
export const topicOf = (topics: readonly Topic[], kind: string): Topic => {
  const under = (name: string) => topics.find(({ kinds }) => kinds.includes(name));
  return under(kind) ?? under(`${kind.split('.')[0]}.*`) ?? otherTopic;
};
