import type { ComponentChildren } from 'preact';
import type { Lang } from '../../../shared/lang.js';
import { Alert, Button, HiddenFields } from '../../../ui/index.js';
import { identityTexts } from './identity.texts.js';

/**
 * A form that first asks the device for a passkey and carries its answer. Hidden until a browser that can do so
 * has read its script; others use codes.
 */
export const PasskeyForm = (props: {
  lang: Lang;
  ceremony: 'create' | 'get';
  /** As WebAuthn's `…OptionsJSON`. */
  options: object;
  action: string;
  fields?: Readonly<Record<string, string>>;
  button: string;
  children?: ComponentChildren;
}) => (
  <form
    class="form"
    method="post"
    action={props.action}
    data-passkey={props.ceremony}
    data-passkey-options={JSON.stringify(props.options)}
    hidden
    novalidate
  >
    {props.fields ? <HiddenFields fields={props.fields} /> : null}
    <input type="hidden" name="passkey" value="" />
    {props.children}
    <div data-passkey-failed hidden>
      <Alert lang={props.lang} tone="warning" live>
        <p>{identityTexts[props.lang].passkeyFailed}</p>
      </Alert>
    </div>
    <Button icon="key-round" tone="primary">
      {props.button}
    </Button>
  </form>
);

/** Shown as long as the form above is not. */
export const WithoutPasskeys = ({ children }: { children: ComponentChildren }) => (
  <div data-without-passkeys>{children}</div>
);
