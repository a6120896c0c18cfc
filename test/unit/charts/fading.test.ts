import { expect, test } from 'vitest';
import { fadeMarks } from '../../../src/charts/fading';
import { groundsOf, itemsOf } from '../../../src/charts/grounds';
import { init } from '../../../src/charts/registry';
import { focusAt, focusStates } from '../../../src/pictures/focus';
import { pictures } from '../../../src/pictures/pictures';
import { seedBook, seedSelection } from '../pictures/sampleReport';
import { optionOf } from './drawChart';
import { textsIn } from './readSvg';

const projects = 'foshan-hitech-zone/2023/budget/projects#final';
const picture = pictures.budgetLines(seedBook, seedSelection());
const found = optionOf({ id: 'budgetLines', width: 572 });
if (!found) throw new Error('nothing drawn');
const { option, height } = found;

test('what is not in focus fades, its words to the third ink; all comes back', () => {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: 572, height });
  chart.setOption(option);
  const before = chart.renderToSVGString();
  const stateOf = focusStates(focusAt(projects, picture.id, picture), picture);
  fadeMarks(chart.getZr(), (id) => stateOf(id) === 'out');
  const faded = chart.renderToSVGString();
  // Of 合计 and 基本支出 three bars each and what each falls short by.
  expect(faded.match(/opacity="0.26"/g)?.length).toBeGreaterThanOrEqual(8);
  const fillOf = (svg: string, text: string) => new RegExp(`fill="(#\\w+)"[^>]*>${text}<`).exec(svg)?.[1];
  expect(fillOf(faded, '1,405.34')).toBe('#62676E');
  expect(fillOf(faded, '55,262.93')).toBe(fillOf(before, '55,262.93'));
  fadeMarks(chart.getZr(), () => false);
  expect(chart.renderToSVGString().match(/opacity="0.26"/g)).toBeNull();
  chart.dispose();
});

test('the ground lies under the whole row in focus; under nothing where all of a picture is', () => {
  const stateOf = focusStates(focusAt(projects, picture.id, picture), picture);
  const [ground, ...others] = groundsOf(itemsOf(option), picture, stateOf, false);
  expect(others).toEqual([]);
  // The third of five rows under a head of 26.
  const row = (height - 26) / 5;
  expect(ground).toMatchObject({ kind: 'row', left: 0 });
  expect(ground?.top).toBeGreaterThan(26 + 2 * row - 1);
  expect((ground?.top ?? 0) + (ground?.height ?? 0)).toBeLessThan(26 + 3 * row + 1);
  expect(groundsOf(itemsOf(option), picture, () => 'in', false)).toEqual([]);
});

test('under a pointer a number says that it opens, a bar and a name only what they are of', () => {
  const drawing = optionOf({ id: 'budgetToFinal', width: 572 });
  if (!drawing) throw new Error('nothing drawn');
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: 572, height: drawing.height });
  chart.setOption(drawing.option);
  const svg = chart.renderToSVGString();
  const number = textsIn(svg).find(({ text }) => text === '67,436.52');
  if (!number) throw new Error('no number drawn');
  const heard: unknown[] = [];
  chart.on('mousedown', ({ data, info }: { data?: unknown; info?: unknown }) => {
    heard.push([(data as { figure?: string }).figure, info]);
  });
  for (const zrX of [number.x - 10, 300, 5])
    chart.getZr().handler.dispatch('mousedown', { zrX, zrY: number.y } as never);
  const adjusted = 'foshan-hitech-zone/2023/budget/total#adjusted';
  expect(heard).toEqual([
    [adjusted, { opens: true }],
    [adjusted, undefined],
    [adjusted, undefined],
  ]);
  chart.dispose();
});
