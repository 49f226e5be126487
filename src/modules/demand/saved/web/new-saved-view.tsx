import {
  ActionLink,
  Button,
  ErrorSummary,
  FieldRow,
  Form,
  PageHeader,
  SubmitRow,
  TextInput,
  type FormState,
} from '../../../../ui/index.js';
import type { CategoryLine } from '../../../catalog/index.js';
import { SAVED } from '../../demand-paths.js';
import { resultsPath } from '../results-path.js';
import { CategoryAndArea } from '../../report/web/category-and-area.js';
import { NameAndPace } from './saved-view.js';
import { savedTexts } from './saved.texts.js';

type Props = {
  readonly form: FormState;
  readonly formKey: string;
  readonly href: (path: string) => string;
};

/** Saving a search of the catalogue, which comes from there as its address. */
export const NewListingsView = ({ form, formKey, query, href }: Props & { readonly query: string }) => {
  const m = savedTexts[form.lang];
  return (
    <>
      <PageHeader
        title={m.newListings}
        lead={m.listingsLead}
        actions={<ActionLink href={href(resultsPath('listings', query))}>{m.results}</ActionLink>}
      />
      <Form action={href(SAVED)} idempotencyKey={formKey} fields={{ subject: 'listings', query }} guard>
        <ErrorSummary form={form} />
        <NameAndPace form={form} />
        <SubmitRow>
          <Button tone="primary">{m.save}</Button>
        </SubmitRow>
      </Form>
    </>
  );
};

/** Which open procedures a supplier wants to hear of. */
export const NewProceduresView = (props: Props & { readonly categories: readonly CategoryLine[] }) => {
  const { form, href } = props;
  const { lang } = form;
  const m = savedTexts[lang];
  return (
    <>
      <PageHeader title={m.proceduresTitle} lead={m.proceduresLead} />
      <Form action={href(SAVED)} idempotencyKey={props.formKey} fields={{ subject: 'procedures' }} guard>
        <ErrorSummary form={form} />
        <TextInput form={form} name="q" label={m.words} hint={m.wordsHint} optional maxlength={200} />
        <FieldRow>
          <CategoryAndArea form={form} categories={props.categories} anywhere={m.anywhere} />
        </FieldRow>
        <NameAndPace form={form} />
        <SubmitRow>
          <Button tone="primary">{m.save}</Button>
        </SubmitRow>
      </Form>
    </>
  );
};
