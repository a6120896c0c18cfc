/// <reference types="vite/client" />

/** The running bundle's version, from package.json. */
declare const __APP_VERSION__: string;
