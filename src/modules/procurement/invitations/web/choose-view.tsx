import type { Lang } from '../../../../shared/lang.js';
import {
  ActionLink,
  Button,
  CheckboxGroup,
  ErrorSummary,
  Form,
  Section,
  SubmitRow,
  TextInput,
  type FormState,
} from '../../../../ui/index.js';
import type { MemberLine } from '../data/matching.queries.js';
import { listPath } from '../invitation-news.js';
import type { Suggestion } from '../matching.service.js';
import { reasonWords, type CategoryNames } from '../reason-words.js';
import { invitationTexts } from './invitations.texts.js';

type Props = {
  readonly lang: Lang;
  readonly categories: CategoryNames;
  readonly procedureId: string;
  /** Fresh, or as the ticks were refused. */
  readonly form: FormState;
  readonly suggestions: readonly Suggestion[];
  /** What was searched for; null before. */
  readonly words: string | null;
  readonly found: readonly MemberLine[];
  readonly idempotencyKey: string;
  readonly href: (path: string) => string;
};

/** Members that fit, with their reasons, to be ticked. */
export const SuggestionsView = (props: Props) => {
  const { lang, categories, suggestions, form, href } = props;
  const m = invitationTexts[lang];
  return (
    <Section title={m.suggestions} lead={m.suggestionsLead} id="podpowiedzi">
      <p>
        <a href={href('/jak-sortujemy#zaproszenia')}>{m.order}</a>
      </p>
      {suggestions.length === 0 ? (
        <p>{m.noSuggestions}</p>
      ) : (
        <Form
          action={href(`${listPath(props.procedureId)}/dopisz`)}
          idempotencyKey={`${props.idempotencyKey}-p`}
          label={m.suggestions}
        >
          <ErrorSummary form={form} />
          <CheckboxGroup
            form={form}
            name="supplierIds"
            label={m.tick}
            choices={suggestions.map(({ supplierId, name, town, reasons }) => ({
              value: supplierId,
              label: `${name}, ${town}`,
              hint: reasons.map((reason) => reasonWords(reason, categories, lang)).join('; '),
            }))}
          />
          <SubmitRow>
            <Button>{m.add}</Button>
          </SubmitRow>
        </Form>
      )}
    </Section>
  );
};

/** Members by name or town, beyond the suggestions. */
export const SearchView = (props: Props) => {
  const { lang, words, found, href } = props;
  const m = invitationTexts[lang];
  const path = listPath(props.procedureId);
  return (
    <Section title={m.found} id="szukaj">
      <Form action={href(path)} method="get" label={m.found}>
        <TextInput
          form={{ ...props.form, values: { szukaj: words ?? '' }, errors: [] }}
          name="szukaj"
          label={m.search}
          type="search"
          width="medium"
          optional
        />
        <SubmitRow>
          <Button icon="search">{m.searchButton}</Button>
        </SubmitRow>
      </Form>
      {words !== null && found.length === 0 ? <p>{m.nothingFound}</p> : null}
      {found.length > 0 ? (
        <Form
          action={href(`${path}/dopisz?szukaj=${encodeURIComponent(words ?? '')}`)}
          idempotencyKey={`${props.idempotencyKey}-s`}
          label={m.results}
        >
          <ErrorSummary form={props.form} />
          <CheckboxGroup
            form={props.form}
            name="supplierIds"
            label={m.results}
            choices={found.map(({ supplierId, name, town }) => ({
              value: supplierId,
              label: `${name}, ${town}`,
            }))}
          />
          <SubmitRow>
            <Button>{m.add}</Button>
            <ActionLink tone="quiet" href={href(path)}>
              {m.suggestions}
            </ActionLink>
          </SubmitRow>
        </Form>
      ) : null}
    </Section>
  );
};
