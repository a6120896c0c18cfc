/** What the steps need of a browser: one window, a mouse, a keyboard. Each driver gives the same. */
export interface Engine {
  /** As its makers call it, with its version: `WebKitGTK 2.50.6`. */
  name: string;
  /** Loads an address; the same document with another hash is not loaded anew. */
  go: (address: string) => Promise<void>;
  reload: () => Promise<void>;
  /** Runs the body of a function in the page and gives what it returns, as JSON carries it. */
  run: <T>(body: string, ...values: readonly unknown[]) => Promise<T>;
  /** Clicks the middle of what `body` returns, as a mouse does. */
  click: (body: string, ...values: readonly unknown[]) => Promise<void>;
  press: (key: Key) => Promise<void>;
  /** Gives a file to the file chooser that `body` returns. */
  choose: (file: string, body: string, ...values: readonly unknown[]) => Promise<void>;
  /** Puts words in place of what stands in a field, by the keyboard. */
  write: (text: string, body: string, ...values: readonly unknown[]) => Promise<void>;
  close: () => Promise<void>;
}

export type Key = 'Escape' | 'Enter' | 'PageDown' | 'b' | 'o';
