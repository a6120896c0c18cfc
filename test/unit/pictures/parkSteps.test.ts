import { describe, expect, test } from 'vitest';
import { parkParts } from '../../../src/briefing/parkParts';
import { figuresOf } from '../../../src/domain/figures/figuresOf';
import { stageGroup, stageGroups } from '../../../src/domain/stages';
import { parkStepsPicture, type ParkPlace } from '../../../src/pictures/projects/parkStepsPicture';
import { bookOf, mainRow, reportOf, sampleKey, sampleSelection, seedBook, seedSelection } from './sampleReport';

const told = ({ groups }: ParkPlace) =>
  stageGroups.map((group) =>
    groups[group].map(({ name, words, mark, whole, before }) =>
      [
        name.zh,
        words.map(({ zh }) => zh).join('/'),
        mark,
        whole ? 'whole' : '',
        before === 'still' ? 'still' : before?.word.zh,
      ]
        .filter(Boolean)
        .join(' '),
    ),
  );

describe('the parks of 2023', () => {
  const { parks } = parkStepsPicture(seedBook, seedSelection());
  const [lighthouse, fobei] = parks;
  test('have their projects under the step each stands at, parts apart from the whole', () => {
    expect(told(lighthouse!.places[0]!)).toEqual([
      ['广弘启E创汇湾 落地', '紫荆人才科创园 落地', '创智湾花园人才公寓 落地', '紫荆大桥 方案'],
      [],
      [
        '灯塔社区科创中心 封顶',
        '佛山万洋科技众创园 封顶',
        '北区市政路网 基本完工',
        '人才公园 基本完工/竣工 wording',
        '星中创智造产业园一期首批四栋 完工 part',
      ],
      ['创智湾公寓博士楼首批140套 投用 part'],
    ]);
  });
  test('count as at work only what is so as a whole', () => {
    const [, nanhai] = fobei!.places;
    expect(told(nanhai!)[3]).toEqual([
      '信扬科技成像模组一期 投产 part',
      '佛山国际陆港 投用 whole',
      '生命健康产业园 投用 whole',
      '中天药业产业中心 投产 whole',
    ]);
  });
});

test('handed over is built, not at work; steps of the two ladders fall in the same groups', () => {
  expect(stageGroup('industry', 'handover')).toBe('built');
  expect(stageGroup('industry', 'commissioning')).toBe('built');
  expect(stageGroup('works', 'tendered')).toBe('prepared');
  expect(stageGroup('works', 'groundBroken')).toBe('building');
  expect(stageGroup('industry', 'landed')).toBe('prepared');
  expect(stageGroup('works', 'suspended')).toBeUndefined();
});

const project = (year: number, code: string, stage: 'construction' | 'toppedOut') => ({
  ...sampleKey,
  year,
  code,
  name: `项目${code}`,
  kind: 'works' as const,
  park: '甲园',
  stage,
});

test('beside a year before, what moved says from where, what did not is told to stand still', () => {
  const before = { ...sampleKey, year: sampleKey.year - 1 };
  const now = reportOf({
    reports: [mainRow()],
    projects: [project(sampleKey.year, 'a', 'toppedOut'), project(sampleKey.year, 'b', 'construction')],
  });
  const then = reportOf(
    {
      reports: [mainRow({ year: before.year })],
      projects: [project(before.year, 'a', 'construction'), project(before.year, 'b', 'construction')],
    },
    before,
  );
  const book = figuresOf([then, now]);
  const [park] = parkStepsPicture(book, { ...sampleSelection(), compared: [before] }).parks;
  expect(park!.heading).toMatchObject({
    message: 'heading.parkSteps.moved',
    names: { moved: { zh: '1' }, still: { zh: '1' } },
  });
  expect(told(park!.places[0]!)).toEqual([[], ['项目b 在建 still'], ['项目a 封顶 在建'], []]);
});

test('projects without a park are not lost, and no slide holds more than it can', () => {
  const projects = Array.from({ length: 40 }, (_, index) => {
    const { park, ...bare } = project(sampleKey.year, `${index}`, 'construction');
    expect(park).toBe('甲园');
    return bare;
  });
  const picture = parkStepsPicture(bookOf({ reports: [mainRow()], projects }), sampleSelection());
  const parts = parkParts(picture);
  expect(parts.flatMap(({ rows }) => rows)).toHaveLength(40);
  // A name and a word a line, fifteen lines a slide.
  expect(parts.map(({ rows }) => rows.length)).toEqual([15, 15, 10]);
});
