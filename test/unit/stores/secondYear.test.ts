import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { reportPath } from '../../../src/domain/report';
import { draftOf } from '../../../src/ingest/draftOf';
import { readRawFile } from '../../../src/ingest/readers/readFile';
import { openRepository, type Repository } from '../../../src/storage/reportRepository';
import { importNext } from '../../../src/stores/importMachine';
import { atStart, type Event, type ImportState } from '../../../src/stores/importState';
import { openQuestions } from '../../../src/stores/importSteps';
import { importDesk } from '../../../src/worker/importDesk';

/** 青禾市数据局 is the invented office of these tests; every figure below is made up. */
let repository: Repository;
let count = 0;
beforeEach(async () => {
  repository = await openRepository({ name: `layouts-${++count}` });
});

/** A table that says neither its unit, its office nor its year, and a budget that may be either. */
const table = (year: number, final: string): File =>
  new File([`项目,全年预算数,支出合计\n基本支出,900,${final}\n合计,900,${final}\n`], `${year}年支出.csv`);

/** The import as a page goes through it: the machine's effects done by a desk beside the store, none on the screen. */
function wizard() {
  const desk = importDesk({
    read: readRawFile,
    draft: draftOf,
    openRepository: async () => repository,
    now: () => new Date('2025-02-01T00:00:00.000Z'),
  });
  let state: ImportState = atStart;
  let opened = false;
  async function send(event: Event): Promise<void> {
    const [next, effects] = importNext(state, event);
    state = next;
    for (const effect of effects) {
      if (!opened) await desk.open();
      opened = true;
      if (effect.do === 'read')
        await send({ on: 'shown', view: await desk.add([...effect.files]), held: effect.files });
      if (effect.do === 'decide') await send({ on: 'shown', view: await desk.decide(effect.decisions) });
      if (effect.do === 'review') await send({ on: 'reviewed', ...(await desk.review(effect.joined)) });
      if (effect.do === 'forget') {
        await repository.forgetLayouts(effect.layouts);
        await send({ on: 'shown', view: await desk.forget(effect.layouts.map(({ layout }) => layout)) });
      }
      if (effect.do === 'commit') {
        const done = await desk.commit(effect.answers);
        if (!('stored' in done)) throw new Error(JSON.stringify(done));
        await send({ on: 'stored', heads: done.stored, receipts: done.receipts });
      }
      await send({ on: 'ended' });
    }
  }
  return {
    send,
    answer: (id: string, text: string) => send({ on: 'decide', patch: { answers: { [id]: text } } }),
    asked: () => openQuestions(state.view, state.decisions).map(({ id }) => id),
    recalled: () =>
      (state.view?.recalled ?? []).flatMap(({ year, questions }) =>
        questions.map(({ question, answer }) => `${question.id} ${answer} of ${year}`),
      ),
    store: async () => {
      for (const step of ['cells', 'compare'] as const) {
        await send({ on: 'next', answers: [] });
        await send({ on: 'go', step });
      }
      for (const { id } of state.reviews.flatMap(({ ticks }) => ticks)) await send({ on: 'tick', id, ticked: true });
      await send({ on: 'next', answers: [] });
      return state.stored;
    },
    get state() {
      return state;
    },
  };
}

async function firstYear() {
  const first = wizard();
  await first.send({ on: 'add', files: [table(2023, '850')] });
  const name = first.state.view?.files[0]?.file ?? '';
  expect(first.asked().sort()).toEqual(
    [`caliber/${name}/全年预算数`, `caliber/${name}/支出合计`, 'department', `unit/${name}`, 'year/2023'].sort(),
  );
  await first.answer(`caliber/${name}/全年预算数`, 'adjusted');
  await first.answer(`caliber/${name}/支出合计`, 'final');
  await first.answer(`unit/${name}`, '万元');
  await first.answer('department', '青禾市数据局');
  await first.answer('year/2023', '2023');
  expect(first.asked()).toEqual([]);
  return { stored: await first.store(), machine: first };
}

const amounts = async (year: number): Promise<string[]> => {
  const report = await repository.report({ department: '青禾市数据局', year });
  return (report?.tables.budget ?? []).map(
    ({ code, adjusted, final }) => `${code} ${JSON.stringify([adjusted, final])}`,
  );
};

test('the second year of an office: no question, what was answered shown, every amount right', async () => {
  await firstYear();
  const second = wizard();
  await second.send({ on: 'add', files: [table(2024, '870.5')] });
  expect(second.asked()).toEqual([]);
  expect(second.recalled().sort()).toEqual(
    [
      'caliber/2024年支出.csv/全年预算数 adjusted of 2023',
      'caliber/2024年支出.csv/支出合计 final of 2023',
      'department 青禾市数据局 of 2023',
      'unit/2024年支出.csv 万元 of 2023',
      'year/2024 2024 of 2023',
    ].sort(),
  );
  await second.store();
  const [basic] = await amounts(2024);
  expect(basic).toContain('"value":900000000');
  expect(basic).toContain('"value":870500000');
});

test('an answer of before gives way to one given now, which is what the third year has', async () => {
  await firstYear();
  const second = wizard();
  await second.send({ on: 'add', files: [table(2024, '870.5')] });
  await second.answer('caliber/2024年支出.csv/支出合计', 'ignore');
  await second.store();
  const third = wizard();
  await third.send({ on: 'add', files: [table(2025, '880')] });
  expect(third.recalled()).toContain('caliber/2025年支出.csv/支出合计 ignore of 2024');
});

test('other headers are another layout: everything is asked', async () => {
  await firstYear();
  const other = wizard();
  const text = '项目,预算数,支出合计\n基本支出,900,870\n合计,900,870\n';
  await other.send({ on: 'add', files: [new File([text], '2024年支出.csv')] });
  expect(other.recalled()).toEqual([]);
  expect(other.asked()).toHaveLength(5);
});

test('whose table it is, is asked again once two offices are stored', async () => {
  await firstYear();
  const own = '部门,年度,名称,决算数（万元）\n临江县统计局,2023,合计,900\n';
  const neighbour = wizard();
  await neighbour.send({ on: 'add', files: [new File([own], '统计局.csv')] });
  await neighbour.store();
  const second = wizard();
  await second.send({ on: 'add', files: [table(2024, '870.5')] });
  expect(second.asked()).toEqual(['department']);
});

test('a unit of before under which the amounts are another year’s ten thousandfold is asked about all the same', async () => {
  await firstYear();
  const second = wizard();
  const text = '项目,全年预算数,支出合计\n基本支出,9000000,8705000\n合计,9000000,8705000\n';
  await second.send({ on: 'add', files: [new File([text], '2024年支出.csv')] });
  expect(second.state.view?.questions.map(({ said }) => said.message)).toEqual(['recognising.ask.unitSlip']);
  await second.answer(second.asked()[0] ?? '', '元');
  await second.store();
  const [basic] = await amounts(2024);
  expect(basic).toContain('"value":900000000');
  expect(basic).toContain('"value":870500000');
});

test('forgotten on wish: everything is asked again, now and next time', async () => {
  await firstYear();
  const second = wizard();
  await second.send({ on: 'add', files: [table(2024, '870.5')] });
  await second.send({ on: 'forget', block: second.state.view?.recalled[0]?.block ?? '' });
  expect(second.asked()).toHaveLength(5);
  expect(await repository.layouts()).toEqual([]);
});

test('taken back with the version that taught it, and put back with it', async () => {
  const { stored } = await firstYear();
  const [head] = stored?.heads ?? [];
  const key = { department: '青禾市数据局', year: 2023 };
  expect(reportPath(key)).toBe(head?.report);
  expect(await repository.layouts()).toHaveLength(1);
  await repository.undo(key, head?.version ?? '');
  expect(await repository.layouts()).toEqual([]);
  await repository.restore(key, null, head?.version ?? '');
  expect(await repository.layouts()).toHaveLength(1);
});

test('in backups, and restored from them', async () => {
  await firstYear();
  const known = await repository.layouts();
  const file = await repository.backup('2025-02-01T00:00:00.000Z');
  repository = await openRepository({ name: `layouts-${++count}` });
  expect(await repository.restoreBackup(file)).toMatchObject({ restored: { incoming: { layouts: 1 } } });
  expect(await repository.layouts()).toEqual(known);
  const second = wizard();
  await second.send({ on: 'add', files: [table(2024, '870.5')] });
  expect(second.asked()).toEqual([]);
});
