/** The few commands of W3C WebDriver (https://www.w3.org/TR/webdriver2/) that the steps need. */
export interface WebDriver {
  /** Says what the browser said of itself. */
  capabilities: Readonly<Record<string, unknown>>;
  post: <T>(command: string, body?: object) => Promise<T>;
  quit: () => Promise<void>;
}

/** How the protocol names an element in JSON. */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';
export type Element = Readonly<Record<typeof elementKey, string>>;
export const idOf = (element: Element): string => element[elementKey];

/** Sends one command. Throws with the driver's own words. */
async function send<T>(method: 'GET' | 'POST' | 'DELETE', address: string, body?: object): Promise<T> {
  const answer = await fetch(address, {
    method,
    ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  const { value } = (await answer.json()) as { value: T & { error?: string; message?: string } };
  if (!answer.ok) throw new Error(`${value.error ?? answer.status}: ${value.message ?? ''}`);
  return value;
}

/** Waits for a driver that has just been started and opens a session with it. Throws where none comes up. */
export async function openSession(driver: string, capabilities: object): Promise<WebDriver> {
  for (let attempt = 1; !(await isReady(driver)); attempt += 1) {
    if (attempt === 100) throw new Error(`No driver answers at ${driver}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const opened = await send<{ sessionId: string; capabilities: Record<string, unknown> }>('POST', `${driver}/session`, {
    capabilities: { alwaysMatch: capabilities },
  });
  const session = `${driver}/session/${opened.sessionId}`;
  return {
    capabilities: opened.capabilities,
    post: (command, body = {}) => send('POST', `${session}/${command}`, body),
    quit: () => send('DELETE', session),
  };
}

const isReady = (driver: string): Promise<boolean> =>
  send<{ ready: boolean }>('GET', `${driver}/status`).then(
    ({ ready }) => ready,
    () => false,
  );
