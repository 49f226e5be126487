import { Injectable } from '@nestjs/common';
import type { VNode } from 'preact';
import type { Representative } from '../../../platform/access/actor.js';
import { catalogue } from '../../../platform/i18n/catalogue.js';
import { PageHeader, Tabs } from '../../../ui/index.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import type { PageResult } from '../../../ui/page/page-result.js';
import type { OrganisationView } from '../data/organisation.queries.js';
import { isDependent } from '../domain/organisation-kinds.js';
import { Organisations } from '../organisations.service.js';

const texts = catalogue({
  pl: {
    label: 'Dane organizacji',
    tabs: {
      data: 'Dane',
      addresses: 'Adresy',
      account: 'Rachunek i VAT',
      binding: 'Reprezentacja',
      units: 'Jednostki',
      grants: 'Upoważnienia',
      history: 'Historia',
    },
    lead: 'Te dane trafiają na potwierdzenia zamówień. NIP i rodzaj może zmienić tylko operator serwisu.',
  },
  en: {
    label: 'The organisation’s data',
    tabs: {
      data: 'Data',
      addresses: 'Addresses',
      account: 'Account and VAT',
      binding: 'Representation',
      units: 'Units',
      grants: 'Grants',
      history: 'History',
    },
    lead: 'These data go on order confirmations. Only the operator of the site changes tax number and kind.',
  },
});

type Part = keyof (typeof texts)['pl']['tabs'];

const paths: Readonly<Record<Part, string>> = {
  data: '/panel/organizacja',
  addresses: '/panel/organizacja/adresy',
  account: '/panel/organizacja/rachunek',
  binding: '/panel/organizacja/reprezentacja',
  units: '/panel/organizacja/jednostki',
  grants: '/panel/organizacja/upowaznienia',
  history: '/panel/organizacja/historia',
};

/** The pages of an organisation's own data: one heading, a tab for each part. */
@Injectable()
export class OrganisationFrames {
  constructor(private readonly organisations: Organisations) {}

  async render(page: PageContext, actor: Representative, part: Part, view: VNode): Promise<PageResult> {
    const organisation = await this.organisations.mine(actor);
    const m = texts[page.lang];
    return page.render(
      { title: `${m.tabs[part]}: ${organisation.name}`, area: 'panel' },
      <>
        <PageHeader title={organisation.name} lead={m.lead} />
        <Tabs
          label={m.label}
          items={partsOf(organisation).map((name) => ({
            href: page.href(paths[name]),
            label: m.tabs[name],
            current: name === part,
          }))}
        />
        {view}
      </>,
    );
  }
}

const partsOf = ({ kind }: OrganisationView): Part[] =>
  (Object.keys(paths) as Part[]).filter((part) => part !== 'units' || !isDependent(kind));
