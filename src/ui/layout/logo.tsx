/** The sign: a market awning over the water of a lake. Decorative; the name stands beside it. */
export const LogoSign = () => (
  <svg class="logo__sign" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
    <rect class="logo__ground" width="40" height="40" rx="9" />
    <path class="logo__awning" d="M10 8h20l4 9H6z" />
    <path class="logo__scallop" d="M6 17h7v1.5a3.5 3.5 0 0 1-7 0zM20 17h7v1.5a3.5 3.5 0 0 1-7 0z" />
    <path
      class="logo__scallop logo__scallop--amber"
      d="M13 17h7v1.5a3.5 3.5 0 0 1-7 0zM27 17h7v1.5a3.5 3.5 0 0 1-7 0z"
    />
    <path
      class="logo__wave"
      d="M7 27.5c2.2-2 4.3-2 6.5 0s4.3 2 6.5 0 4.3-2 6.5 0 4.3 2 6.5 0M7 32.5c2.2-2 4.3-2 6.5 0s4.3 2 6.5 0 4.3-2 6.5 0 4.3 2 6.5 0"
    />
  </svg>
);
