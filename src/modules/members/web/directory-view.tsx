import type { Lang } from '../../../shared/lang.js';
import { pageCount, type PageOf } from '../../../shared/paging.js';
import { areaName, powiatCodes, type PowiatCode } from '../../../shared/territory.js';
import {
  ActionLink,
  ActionRow,
  Card,
  CardGrid,
  Chips,
  CountSentence,
  EmptyState,
  Fact,
  FilterGroup,
  FilterPanel,
  Monogram,
  PageHeader,
  Pagination,
  Panel,
  SearchBox,
  Split,
  StatusTag,
} from '../../../ui/index.js';
import { organisationLabels } from '../../organisations/index.js';
import type { DirectoryFacets, DirectoryFilter, MemberLine } from '../data/directory.queries.js';
import { memberRoles } from '../domain/member-role.js';
import { memberLabels } from '../members.labels.js';
import { directoryTexts } from './directory.texts.js';
import { inLanguage } from './in-language.js';

type Filters = { lang: Lang; path: string; filter: DirectoryFilter };

/** The directory's address with these filters. */
export const directoryAddress = (path: string, filter: DirectoryFilter, page = 1): string => {
  const query = new URLSearchParams();
  if (filter.q !== '') query.set('q', filter.q);
  for (const powiat of filter.powiat) query.append('powiat', powiat);
  if (filter.role) query.set('rola', filter.role);
  if (page > 1) query.set('strona', String(page));
  return query.size > 0 ? `${path}?${query.toString()}` : path;
};

/** A member in the directory: who, where, what it does, and short facts from other modules. */
const MemberCard = ({
  lang,
  member,
  href,
  facts,
}: {
  lang: Lang;
  member: MemberLine;
  href: string;
  facts: readonly string[];
}) => {
  const intro = inLanguage(lang, member.introPl, member.introEn);
  const unclaimed = <StatusTag tone="neutral">{directoryTexts[lang].unclaimed}</StatusTag>;
  const known = facts.map((fact) => (
    <Fact key={fact} icon="package">
      {fact}
    </Fact>
  ));
  const footer = member.claimed ? known.length > 0 && known : unclaimed;
  return (
    <Card
      title={member.name}
      href={href}
      level={2}
      marks={<Monogram name={member.name} />}
      meta={`${organisationLabels[lang].kinds[member.kind]} · ${member.town}`}
      footer={footer}
    >
      {intro && <p>{intro.text}</p>}
      {member.categories.length > 0 && <p class="card__note">{member.categories.join(' · ')}</p>}
    </Card>
  );
};

const DirectoryFilters = ({ lang, path, filter, facets }: Filters & { facets: DirectoryFacets }) => {
  const m = directoryTexts[lang];
  const countOf = (powiat: PowiatCode) => facets.powiats.find((facet) => facet.powiat === powiat)?.count ?? 0;
  const inUse = powiatCodes.filter((powiat) => countOf(powiat) > 0 || filter.powiat.includes(powiat));
  return (
    <FilterPanel
      lang={lang}
      action={path}
      activeCount={filter.powiat.length + (filter.role ? 1 : 0)}
      {...(filter.q !== '' && { fields: { q: filter.q } })}
    >
      <FilterGroup
        lang={lang}
        legend={m.role}
        name="rola"
        single
        options={memberRoles.map((role) => ({
          value: role,
          label: memberLabels[lang].roleFilter[role],
          count: facets.roles.find((facet) => facet.role === role)?.count ?? 0,
        }))}
        selected={filter.role ? [filter.role] : []}
      />
      <FilterGroup
        lang={lang}
        legend={m.powiat}
        name="powiat"
        options={inUse
          .map((powiat) => ({ value: powiat, label: areaName(powiat, lang), count: countOf(powiat) }))
          .sort((a, b) => b.count - a.count)}
        selected={filter.powiat}
      />
    </FilterPanel>
  );
};

const ChosenFilters = ({ lang, path, filter }: Filters) => {
  const without = (change: Partial<DirectoryFilter>) => directoryAddress(path, { ...filter, ...change });
  return (
    <Chips
      lang={lang}
      clearHref={path}
      items={[
        ...(filter.q === ''
          ? []
          : [{ label: directoryTexts[lang].quoted(filter.q), removeHref: without({ q: '' }) }]),
        ...(filter.role
          ? [{ label: memberLabels[lang].roleFilter[filter.role], removeHref: without({ role: null }) }]
          : []),
        ...filter.powiat.map((powiat) => ({
          label: areaName(powiat, lang),
          removeHref: without({ powiat: filter.powiat.filter((other) => other !== powiat) }),
        })),
      ]}
    />
  );
};

/** Nobody matches: what to try. */
const Nobody = ({
  lang,
  path,
  catalogueHref,
  filtered,
}: {
  lang: Lang;
  path: string;
  catalogueHref: string;
  filtered: boolean;
}) => {
  const m = directoryTexts[lang];
  return (
    <EmptyState
      title={filtered ? m.none : m.noneYet}
      icon="users"
      actions={
        <>
          {filtered && <ActionLink href={path}>{m.showAll}</ActionLink>}
          <ActionLink href={catalogueHref}>{m.toCatalogue}</ActionLink>
        </>
      }
    >
      {filtered ? <p>{m.noneMore}</p> : null}
    </EmptyState>
  );
};

/** Members of the cluster, to look through and to search. */
export const DirectoryView = (
  props: Filters & {
    members: PageOf<MemberLine> & { facets: DirectoryFacets };
    factsOf: (organisationId: string) => readonly string[];
    hrefOf: (slug: string) => string;
    catalogueHref: string;
    joinHref: string;
    checkHref: string;
  },
) => {
  const { lang, path, filter, members } = props;
  const m = directoryTexts[lang];
  const filtered = filter.q !== '' || filter.role !== null || filter.powiat.length > 0;
  const kept = new URLSearchParams(directoryAddress('', { ...filter, q: '' }).slice(1));
  return (
    <>
      <PageHeader
        title={m.members}
        lead={m.lead}
        actions={
          <ActionLink href={props.checkHref} icon="badge-check">
            {m.checkSupplier}
          </ActionLink>
        }
      />
      <SearchBox
        lang={lang}
        action={path}
        id="member-search"
        query={filter.q}
        label={m.search}
        placeholder={m.placeholder}
        fields={Object.fromEntries(kept)}
      />
      <Split
        side="start"
        aside={<DirectoryFilters lang={lang} path={path} filter={filter} facets={members.facets} />}
      >
        <div class="results" id="results">
          <ChosenFilters lang={lang} path={path} filter={filter} />
          <CountSentence>{filtered ? m.foundFiltered(members.total) : m.found(members.total)}</CountSentence>
          {members.items.length > 0 ? (
            <CardGrid>
              {members.items.map((member) => (
                <MemberCard
                  key={member.slug}
                  lang={lang}
                  member={member}
                  href={props.hrefOf(member.slug)}
                  facts={props.factsOf(member.organisationId)}
                />
              ))}
            </CardGrid>
          ) : (
            <Nobody lang={lang} path={path} catalogueHref={props.catalogueHref} filtered={filtered} />
          )}
          <Pagination
            lang={lang}
            page={members.page}
            pages={pageCount(members)}
            hrefOf={(page) => directoryAddress(path, filter, page)}
          />
        </div>
      </Split>
      <Panel>
        <h2>{m.join}</h2>
        <p>{m.joinMore}</p>
        <ActionRow>
          <ActionLink href={props.joinHref}>{m.joinAction}</ActionLink>
        </ActionRow>
      </Panel>
    </>
  );
};
