import { z } from 'zod';
import {
  CheckboxGroup,
  Fieldset,
  NumberInput,
  Select,
  TextArea,
  TextInput,
  valuesOf,
  type FormState,
} from '../../../ui/index.js';
import type { CategoryLine } from '../../catalog/index.js';
import type { NewsletterRow } from '../data/newsletter.queries.js';
import { newsTopics } from '../domain/interests.js';
import type { Offered, Told, ToldKind } from '../told-things.js';
import { DeskForm, EnglishFields, type DeskFormProps } from './desk-form.js';
import { newsletterTexts } from './newsletter.texts.js';
import { ReaderChoices } from './reader-choices.js';
import { subscriptionTexts } from './subscription.texts.js';

export const formOf = (row: NewsletterRow): FormState['values'] => ({
  topic: row.topic,
  subjectPl: row.subjectPl,
  introPl: row.introPl,
  subjectEn: row.subjectEn ?? '',
  introEn: row.introEn ?? '',
  campaigns: row.campaigns,
  gatherings: row.gatherings,
  announcements: row.announcements,
  listings: row.listings,
  langs: row.langs,
  buyerKinds: row.buyerKinds,
  powiats: row.powiats,
  categories: row.categories,
  perMinute: String(row.perMinute),
  version: String(row.version),
});

/** What is ticked in a form, whatever else was sent by the same names. */
export const chosenIn = (form: FormState): Told => {
  const ids = (kind: ToldKind) => valuesOf(form, kind).filter((value) => z.uuid().safeParse(value).success);
  return {
    campaigns: ids('campaigns'),
    gatherings: ids('gatherings'),
    announcements: ids('announcements'),
    listings: ids('listings'),
  };
};

export const NewsletterForm = (
  props: DeskFormProps & { offered: Offered; categories: readonly CategoryLine[] },
) => {
  const { form, offered } = props;
  const { lang } = form;
  const m = newsletterTexts[lang];
  const s = subscriptionTexts[lang];
  const kinds = (Object.keys(offered) as ToldKind[]).filter((kind) => offered[kind].length > 0);
  return (
    <DeskForm {...props} save={m.save}>
      <Fieldset legend={m.content}>
        <Select
          form={form}
          name="topic"
          label={m.topic}
          hint={m.topicHint}
          options={newsTopics.map((value) => ({ value, label: s.topicNames[value] }))}
        />
        <TextInput form={form} name="subjectPl" label={m.subject} maxlength={120} />
        <TextArea form={form} name="introPl" label={m.intro} hint={m.introHint} rows={8} maxlength={4000} />
      </Fieldset>
      <EnglishFields
        form={form}
        hint={m.englishHint}
        line={{ name: 'subjectEn', label: m.subjectEn, maxlength: 120 }}
        text={{ name: 'introEn', label: m.introEn, maxlength: 4000 }}
      />
      <Fieldset legend={m.told} hint={kinds.length > 0 ? m.toldHint : m.nothingToTell}>
        {kinds.map((kind) => (
          <CheckboxGroup
            key={kind}
            form={form}
            name={kind}
            label={m.kinds[kind]}
            optional
            choices={offered[kind].map(({ id, label }) => ({ value: id, label }))}
          />
        ))}
      </Fieldset>
      <Fieldset legend={m.readers} hint={m.readersHint}>
        <CheckboxGroup
          form={form}
          name="langs"
          label={s.lang}
          optional
          flow="inline"
          choices={(['pl', 'en'] as const).map((value) => ({ value, label: s.langs[value] }))}
        />
        <ReaderChoices form={form} categories={props.categories} />
        <NumberInput form={form} name="perMinute" label={m.perMinute} hint={m.perMinuteHint} width="short" />
      </Fieldset>
    </DeskForm>
  );
};
