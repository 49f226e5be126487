import { Injectable } from '@nestjs/common';
import { demoAccounts, demoPassword } from '../../seeds/demo-accounts.js';
import { Config } from '../platform/config/config.js';
import { catalogue } from '../platform/i18n/catalogue.js';
import { PostButton, Section, Table } from '../ui/index.js';
import { PageSlots } from '../ui/page/page-slots.js';

const texts = catalogue({
  pl: {
    title: 'Konta pokazowe',
    lead: `Serwis działa na tym komputerze, z danymi przykładowymi. Hasło wszystkich kont: ${demoPassword}`,
    who: 'Kto',
    email: 'Adres e-mail',
    action: 'Wejście',
    enter: 'Wejdź',
    enterAs: (who: string) => `Wejdź jako ${who}`,
  },
  en: {
    title: 'Demo accounts',
    lead: `The site runs on this machine, with example data. The password of all accounts: ${demoPassword}`,
    who: 'Who',
    email: 'E-mail address',
    action: 'Way in',
    enter: 'Enter',
    enterAs: (who) => `Enter as ${who}`,
  },
});

/** The cast of the demonstration under the sign-in form, one press each; nowhere else than on one's own machine. */
@Injectable()
export class DemoSignIn {
  constructor(config: Config, slots: PageSlots) {
    if (!config.demo) return;
    slots.register('sign-in.below', (page, { next }) => {
      const m = texts[page.lang];
      return Promise.resolve(
        <Section title={m.title} lead={m.lead}>
          <Table
            lang={page.lang}
            caption={m.title}
            captionHidden
            columns={[{ head: m.who }, { head: m.email }, { head: m.action, headHidden: true, whole: true }]}
            rows={demoAccounts.map(({ email, who }) => ({
              key: email,
              cells: [
                who[page.lang],
                email,
                <PostButton
                  small
                  action={page.href('/logowanie')}
                  fields={{ email, password: demoPassword, next }}
                  label={m.enterAs(who[page.lang])}
                >
                  {m.enter}
                </PostButton>,
              ],
            }))}
          />
        </Section>,
      );
    });
  }
}
