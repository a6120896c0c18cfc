/// <reference types="vite/client" />
/// <reference types="vite-plugin-pwa/vanillajs" />

/** The running bundle's version, from package.json. */
declare const __APP_VERSION__: string;
