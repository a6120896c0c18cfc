import { fileURLToPath } from 'node:url';
import type { Engine } from '../engines/engine';
import { beside } from './storeInPage';
import { choose, click, drawn, see, tickAll, until, write } from '../engines/hands';

/** Something a person does in the built app that ends with something stored. */
export interface Deed {
  /** What was done in the browser before it: nothing at all, or the first start. */
  from: 'nothing' | 'a first start';
  /** Up to the moment before. */
  prepare: (engine: Engine, address: string) => Promise<void>;
  act: (engine: Engine, address: string) => Promise<void>;
  /** What the page's heading says only once it is stored. */
  claim?: string;
  /** Waits until it is done. */
  done: (engine: Engine) => Promise<void>;
}

export const report = '#/d/foshan-hitech-zone/2023/overview';
const scores2024 = fileURLToPath(new URL('../fixtures/import/2024年自评得分.csv', import.meta.url));
const elsewhere = (engine: Engine, address: string): Promise<void> => engine.go(`${address}${beside}`);

async function start(engine: Engine, address: string): Promise<void> {
  await engine.go(`${address}${report}`);
}
const started = (engine: Engine): Promise<void> => see(engine, '#app h1', '84.03%');

async function readyToImport(engine: Engine, address: string): Promise<void> {
  await start(engine, address);
  await started(engine);
  await engine.go(`${address}#/data/import`);
  await choose(engine, scores2024, 'input[type="file"]');
  await see(engine, 'h1', '个文件');
  await see(engine, 'button', '看单元格');
  if (await engine.run<boolean>("return document.querySelector('[role=radiogroup]') !== null"))
    await click(engine, '[role="radiogroup"] label');
  await click(engine, 'button', '看单元格');
  await see(engine, 'h1', '都读出来了');
  await click(engine, 'button', '核对与对比');
  await see(engine, 'button', '确认入库');
  await tickAll(engine);
}
const store = (engine: Engine): Promise<void> => click(engine, 'button', '确认入库');
const isStored = (engine: Engine): Promise<void> => see(engine, 'h1', '已入库');

export const deeds = {
  'first start': { from: 'nothing', prepare: elsewhere, act: start, done: started },
  'later start': { from: 'a first start', prepare: elsewhere, act: start, done: started },
  import: { from: 'a first start', prepare: readyToImport, act: store, claim: '已入库', done: isStored },
  undo: {
    from: 'a first start',
    async prepare(engine, address) {
      await readyToImport(engine, address);
      await store(engine);
      await isStored(engine);
    },
    act: (engine) => click(engine, 'button', '撤销本次导入'),
    claim: '已撤销',
    done: (engine) => see(engine, 'h1', '已撤销'),
  },
  'deck edit': {
    from: 'a first start',
    async prepare(engine, address) {
      await engine.go(`${address}#/briefing`);
      await until(engine, 'a deck', 'return /briefing\\/[0-9a-f]{10}/.test(location.hash)');
      await drawn(engine);
      await write(engine, '先说这一句', 'textarea');
    },
    act: (engine) => engine.run('document.activeElement.blur()'),
    done: (engine) => until(engine, 'the deck kept', "return document.activeElement.tagName !== 'TEXTAREA'"),
  },
} as const satisfies Record<string, Deed>;
export type DeedName = keyof typeof deeds;
