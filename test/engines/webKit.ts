import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Readable } from 'node:stream';
import type { Engine, Key } from './engine';
import { idOf, openSession, type Element } from './webDriver';

/** Keys without a letter have a place of their own in Unicode. */
const keys: Readonly<Record<Key, string>> = {
  Escape: '\uE00C',
  Enter: '\uE007',
  PageDown: '\uE00F',
  b: 'b',
  o: 'o',
};

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port is free');
  return address.port;
}

/** A screen nobody sees. Chooses its own number and tells it. */
async function openScreen(): Promise<{ display: string; process: ChildProcess }> {
  const process = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1440x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [number] = (await once(process.stdio[3] as Readable, 'data')) as [Buffer];
  return { display: `:${number.toString().trim()}`, process };
}

/** Safari's engine as Linux has it, through its own driver: the nearest to an iPad that runs beside the other tests. */
export async function openWebKit(driver: string, browser: string): Promise<Engine> {
  const screen = await openScreen();
  const port = await freePort();
  const running = spawn(driver, [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: screen.display,
      LANG: 'zh_CN.UTF-8',
      // Its sandbox refuses to start for root, which is who runs tests in a container.
      ...(process.getuid?.() === 0 && { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' }),
    },
  });
  const stop = (): void => {
    running.kill();
    screen.process.kill();
  };
  try {
    return await sessionWith(`http://127.0.0.1:${port}`, browser, stop);
  } catch (error) {
    stop();
    throw error;
  }
}

async function sessionWith(driver: string, browser: string, stop: () => void): Promise<Engine> {
  const { capabilities, post, quit } = await openSession(driver, {
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
  });
  await post('window/rect', { width: 1440, height: 940 });
  const find = async (body: string, values: readonly unknown[]): Promise<string> => {
    const element = await post<Element | null>('execute/sync', { script: body, args: values });
    if (!element) throw new Error(`Nothing like ${values.join(' ')}`);
    return idOf(element);
  };
  return {
    name: `WebKitGTK ${String(capabilities.browserVersion)}`,
    go: (url) => post('url', { url }),
    reload: () => post('refresh'),
    run: (script, ...args) => post('execute/sync', { script, args }),
    click: async (body, ...values) => post(`element/${await find(body, values)}/click`),
    async press(key) {
      const [down, up] = ['keyDown', 'keyUp'].map((type) => ({ type, value: keys[key] }));
      await post('actions', { actions: [{ type: 'key', id: 'keyboard', actions: [down, up] }] });
    },
    choose: async (file, body, ...values) => post(`element/${await find(body, values)}/value`, { text: file }),
    async write(text, body, ...values) {
      const field = await find(body, values);
      await post(`element/${field}/clear`);
      await post(`element/${field}/value`, { text });
    },
    async close() {
      await quit().finally(stop);
    },
  };
}
