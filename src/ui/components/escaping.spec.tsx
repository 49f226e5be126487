import { parseHTML } from 'linkedom';
import type { VNode } from 'preact';
import { describe, expect, it } from 'vitest';
import { decimal } from '../../shared/decimal.js';
import { freshForm } from '../forms/form-state.js';
import { Checkbox, CheckboxGroup, RadioGroup, Select } from '../forms/choices.js';
import { ErrorSummary, Fieldset, Form } from '../forms/form.js';
import { FileInput, MoneyInput, TextArea, TextInput } from '../forms/inputs.js';
import { renderFragment } from '../render.js';
import { ActionLink, Button, ConfirmBox, PostButton } from './action.js';
import { Card, ListingCard, SupplierLine } from './card.js';
import { CategoryPicture } from './category-picture.js';
import { DefinitionList, PriceBox, Steps, Timeline, TodoList } from './facts.js';
import { FilterGroup, FilterPanel, SearchBox } from './filters.js';
import { PageHeader, Section } from './heading.js';
import { StatusTag, Tag } from './marks.js';
import { Alert, EmptyState, FileList, Thread } from './messages.js';
import { Monogram } from './monogram.js';
import { Chips, Pagination, SortLinks, Tabs } from './navigation.js';
import { Gallery, Photo } from './picture.js';
import { Prose } from './prose.js';
import { CategoryTiles, Hero, JsonLd } from './regions.js';
import { PricedLines } from './priced-lines.js';
import { MoneyTotals, Table } from './table.js';

const evil = `"><img src=x onerror=alert(1)><script>alert(2)</script>' onfocus='alert(3)' <!-- ]]>`;
const evilLink = 'javascript:alert(4)';

const form = {
  ...freshForm('pl', { a: evil, b: [evil, 'x'] }),
  errors: [
    { pointer: '/a', message: evil },
    { pointer: `/${evil}`, message: evil },
    { pointer: '', message: evil },
  ],
};
const field = { form, name: 'a', label: evil, hint: evil };
const option = { value: evil, label: evil, hint: evil };
const nav = [{ href: evilLink, label: evil, count: 3, current: true }];

const hostile: Record<string, VNode> = {
  ActionLink: <ActionLink href={evilLink} label={evil} children={evil} />,
  Button: <Button name={evil} value={evil} label={evil} children={evil} />,
  PostButton: <PostButton action="/x" fields={{ [evil]: evil }} idempotencyKey={evil} children={evil} />,
  ConfirmBox: <ConfirmBox summary={evil} question={evil} action="/x" button={evil} fields={{ a: evil }} />,
  Card: <Card title={evil} href={evilLink} meta={evil} footer={evil} marks={evil} />,
  ListingCard: (
    <ListingCard
      lang="pl"
      title={evil}
      href={evilLink}
      picture={<CategoryPicture slug={evil} title={evil} />}
      price={evil}
      unit={evil}
      leadTime={evil}
      area={evil}
      supplier={{ name: evil, place: evil }}
      note={evil}
      example
      featured
    />
  ),
  SupplierLine: <SupplierLine name={evil} href={evilLink} place={evil} />,
  DefinitionList: <DefinitionList items={[{ term: evil, value: evil }]} />,
  PriceBox: (
    <PriceBox price={evil} unit={evil} note={evil} action={evil} facts={[{ term: evil, value: evil }]} />
  ),
  Steps: (
    <Steps lang="pl" label={evil} steps={[{ label: evil, state: 'done', hint: evil, href: evilLink }]} />
  ),
  Timeline: (
    <Timeline label={evil} items={[{ when: evil, dateTime: evil, what: evil, who: evil, detail: evil }]} />
  ),
  TodoList: <TodoList label={evil} items={[{ href: evilLink, title: evil, detail: evil, due: evil }]} />,
  FilterPanel: (
    <FilterPanel lang="pl" action="/x" activeCount={1} fields={{ [evil]: evil }}>
      <FilterGroup lang="pl" legend={evil} name={evil} options={[option]} selected={[evil]} />
    </FilterPanel>
  ),
  SearchBox: <SearchBox lang="pl" action="/x" id="q" query={evil} label={evil} placeholder={evil} />,
  PageHeader: <PageHeader title={evil} kicker={evil} lead={evil} meta={evil} actions={evil} />,
  Section: (
    <Section title={evil} id={evil} lead={evil} more={{ href: evilLink, label: evil }}>
      {evil}
    </Section>
  ),
  StatusTag: <StatusTag tone="info">{evil}</StatusTag>,
  Tag: <Tag>{evil}</Tag>,
  Alert: (
    <Alert lang="pl" tone="error" title={evil} live>
      {evil}
    </Alert>
  ),
  EmptyState: (
    <EmptyState title={evil} actions={evil}>
      {evil}
    </EmptyState>
  ),
  FileList: <FileList label={evil} files={[{ name: evil, href: evilLink, detail: evil }]} />,
  Thread: (
    <Thread
      lang="pl"
      messages={[
        { id: evil, author: evil, organisation: evil, when: evil, dateTime: evil, text: evil, own: true },
      ]}
    />
  ),
  Monogram: <Monogram name={evil} />,
  Chips: <Chips lang="pl" items={[{ label: evil, removeHref: evilLink }]} clearHref={evilLink} />,
  Pagination: (
    <Pagination lang="pl" page={2} pages={9} hrefOf={(page) => `/katalog?q=${evil}&strona=${page}`} />
  ),
  SortLinks: <SortLinks lang="pl" items={nav} />,
  Tabs: <Tabs label={evil} items={nav} />,
  Photo: <Photo src={evilLink} alt={evil} width={1} height={1} />,
  Gallery: <Gallery photos={[{ src: evilLink, full: evilLink, alt: evil, width: 1, height: 1 }]} />,
  Prose: <Prose text={evil} />,
  CategoryTiles: <CategoryTiles items={[{ href: evilLink, label: evil, slug: evil, count: evil }]} />,
  Hero: (
    <Hero title={evil} lead={evil}>
      {evil}
    </Hero>
  ),
  Table: (
    <Table
      lang="pl"
      caption={evil}
      narrow="scroll"
      columns={[{ head: evil, sortHref: evilLink, sorted: 'ascending' }, { head: 'b' }]}
      rows={[{ cells: [evil, evil] }]}
    />
  ),
  MoneyTotals: (
    <MoneyTotals
      lang="pl"
      rates={[{ rate: evil, net: evil, vat: evil, gross: evil }]}
      total={{ net: evil, vat: evil, gross: evil }}
    />
  ),
  PricedLines: (
    <PricedLines
      lang="pl"
      caption={evil}
      lines={[
        { name: evil, unit: evil, quantity: decimal('1'), unitPrice: decimal('1'), vat: '23', net: 100 },
      ]}
    />
  ),
  Form: (
    <Form action="/x" idempotencyKey={evil} fields={{ [evil]: evil }} id={evil} label={evil}>
      <Fieldset legend={evil} hint={evil} name={evil}>
        <TextInput {...field} prefix={evil} suffix={evil} />
        <TextArea {...field} />
        <MoneyInput {...field} suffix={evil} />
        <FileInput {...field} accept={evil} />
        <Select {...field} options={[option, { label: evil, options: [option] }]} emptyLabel={evil} />
        <RadioGroup {...field} choices={[option]} />
        <CheckboxGroup {...field} name="b" choices={[option]} />
        <Checkbox {...field} value={evil} />
      </Fieldset>
    </Form>
  ),
  ErrorSummary: <ErrorSummary form={form} title={evil} />,
};

describe('hostile texts', () => {
  it.each(Object.entries(hostile))('stay texts in %s', (_, vnode) => {
    const html = renderFragment(vnode);
    const { document } = parseHTML(`<html><body>${html}</body></html>`);
    expect(document.querySelectorAll('script, img[onerror], [onfocus]')).toHaveLength(0);
    expect(html).not.toMatch(/(?:href|src|action)="\s*javascript:/i);
    expect(html).not.toMatch(/\sstyle=/);
    expect(document.querySelectorAll('img')).toHaveLength(html.match(/<img class="photo"/g)?.length ?? 0);
  });

  it('cannot end a block of structured data', () => {
    const html = renderFragment(<JsonLd data={{ name: evil }} />);
    expect(html.match(/<\/script>/g)).toHaveLength(1);
    const { document } = parseHTML(`<html><head>${html}</head></html>`);
    expect(JSON.parse(document.querySelector('script')?.textContent ?? '')).toEqual({ name: evil });
  });
});
