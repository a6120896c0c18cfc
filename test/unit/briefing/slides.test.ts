import { describe, expect, test } from 'vitest';
import { drawnParts, isDrawn, tableParts } from '../../../src/briefing/continuation';
import { defaultSlides } from '../../../src/briefing/defaultSlides';
import { shownSlides, slidesOf, slidesOfEntry } from '../../../src/briefing/slidesOf';
import type { Deck, DeckSlide } from '../../../src/domain/deck';
import { figuresOf } from '../../../src/domain/figures/figuresOf';
import { reportPath } from '../../../src/domain/report';
import { en } from '../../../src/i18n/en';
import { sayText } from '../../../src/i18n/say';
import { zhCNWhole } from '../../../src/i18n/zhCNLater';
import { parkStepsPicture } from '../../../src/pictures/projects/parkStepsPicture';
import { placePicture, placesOf } from '../../../src/pictures/projects/placePicture';
import { seedReport } from '../../fixtures/readSeed';
import {
  bookOf,
  mainRow,
  sampleKey,
  sampleSelection,
  seedBook,
  seedSelection,
  totalLine,
} from '../pictures/sampleReport';

const report = seedReport();
const deckOf = (slides: readonly DeckSlide[], reports = [report]): Deck => ({
  id: 'd',
  report: reportPath(reports[0] ?? report),
  frozen: '2024-09-01T00:00:00.000Z',
  sources: reports.map((one) => ({
    report: one,
    version: 'v',
    origin: 'package',
    fingerprint: 'f',
    committed: '2024-08-01T00:00:00.000Z',
  })),
  mappings: [],
  slides,
  hash: '',
  revision: 1,
});
const slides = defaultSlides(seedBook, seedSelection());
const zhOptions = { book: seedBook, language: zhCNWhole, unit: '万元' } as const;
const zh = (index: number): string => {
  const said = slidesOf(deckOf(slides), seedBook)[index]?.heading;
  return said ? sayText(said, { book: seedBook, language: zhCNWhole, unit: '万元' }).replaceAll('\u00A0', ' ') : '';
};

describe('the default deck of 2023', () => {
  test('is seven: the year, its money, what is left, the score, the parks, targets, problems; then it closes', () => {
    expect(slides.filter(({ backup }) => !backup).map(({ id }) => id)).toEqual([
      'year',
      'initialToFinal',
      'unspentTold',
      'deductions',
      'parkSteps',
      'targets',
      'problems',
      'end',
    ]);
  });
  test('has the eleven prepared answers behind it, and no slide of other years', () => {
    expect(slides.filter(({ backup }) => backup)).toHaveLength(11);
    expect(slides.some(({ content }) => content.kind === 'picture' && content.picture === 'yearBudget')).toBe(false);
  });
  test('heads the money with where the change came from and what became of it', () => {
    // Projects +6 607.02 make more than the net of 6 602.13: basic expenditure went down by 4.89.
    expect(zh(1)).toBe('年中预算净增 6,602.13 万元，来自项目支出；决算占调整预算 84.03%');
    expect(zh(2)).toBe('未执行部分 99.05% 在项目支出；报告只写了创新发展专项资金的原因，金额未列');
  });
  test('tells park after park, each with its own finding, areas as far as a slide holds them', () => {
    // Landed: 广弘, 紫荆人才, 创智湾花园; topped out: 万洋 and 科创中心.
    expect(zh(4)).toBe('灯塔产业园：3 个项目落地，2 个封顶');
    // In production or use as a whole: 中天, 陆港, 生命健康; of 信扬 and 云东海 only a part is.
    expect(zh(5)).toBe('三水片区：3 个项目在建');
    expect(zh(6)).toBe('南海片区：整体投产或投用的有 3 个');
    expect(sayText(parkStepsPicture(seedBook, seedSelection()).parks[1]!.heading, zhOptions)).toContain(
      '整体投产或投用的 3 个都在南海片区',
    );
  });
  test('puts problems beside measures; the reason for lost points, which is among neither, is told below', () => {
    const all = slidesOf(deckOf(slides), seedBook);
    const told = all.find(({ entry }) => entry === 'problems');
    const columns = told?.body.form === 'problems' ? told.body.columns : [];
    expect(columns.map(({ head, items }) => [head, items.length])).toEqual([
      ['slide.problems', 3],
      ['slide.measures', 2],
    ]);
    expect(told?.notes.map(({ message }) => message)).toEqual([
      'slide.problems.unpaired',
      'heading.problems.reasonApart',
    ]);
    expect(told?.sources).toEqual(['二.二.1', '三', '四']);
  });
  test('names a place of the report under each slide with numbers, and never a finding', () => {
    const all = slidesOf(deckOf(slides), seedBook);
    expect(all[1]?.sources).toEqual(['一.四.表1']);
    const texts = all.map(({ heading }) => sayText(heading, { book: seedBook, language: zhCNWhole, unit: '万元' }));
    expect(texts.join()).not.toMatch(/待说明|不符|未核/);
  });
});

test('what a person types is a column of its own, an item a line; in pieces where a slide does not hold it', () => {
  const slideOf = (typed: string) => {
    const entry: DeckSlide = { ...(slides[6] as DeckSlide), content: { kind: 'problems', typedAs: 'next', typed } };
    return slidesOfEntry(seedBook, report, entry).flatMap(({ body }) =>
      body.form === 'problems' ? [body.columns.filter(({ typed: own }) => own)] : [],
    );
  };
  const items = (typed: string) =>
    slideOf(typed).map((own) => own.flatMap((one) => one.items.map(({ name }) => name.zh)));
  expect(slideOf('甲\n\n 乙 ')[0]?.[0]?.head).toBe('slide.next');
  expect(items('甲\n\n 乙 ')).toEqual([['甲', '乙']]);
  const many = Array.from({ length: 12 }, (_, index) => `第${index}件事`);
  expect(items(many.join('\n')).flat()).toEqual(many);
  expect(items(many.join('\n')).length).toBeGreaterThan(1);
});

test('another year stands beside the year and the parks, and the answers know of it', () => {
  const before = { ...report, year: 2022, tables: { ...report.tables } };
  const own = Object.fromEntries(
    Object.entries(before.tables).map(([name, rows]) => [name, rows.map((row) => ({ ...row, year: 2022 }))]),
  ) as unknown as typeof report.tables;
  const book = figuresOf([report, { ...before, tables: own }]);
  const both = defaultSlides(book, seedSelection());
  for (const id of ['year', 'parkSteps']) {
    expect(both.find((slide) => slide.id === id)?.compared).toEqual(['foshan-hitech-zone/2022']);
  }
  expect(both.some(({ id }) => id === 'ask-betterThanBefore')).toBe(false);
});

test('a report that says next to nothing gives a year and a closing slide', () => {
  const book = bookOf({ reports: [mainRow()] });
  const short = defaultSlides(book, sampleSelection());
  expect(short.filter(({ backup }) => !backup).map(({ id }) => id)).toEqual(['year', 'end']);
});

test('shown are neither hidden slides nor backups before the rest', () => {
  const mixed = slides.map((slide, index) => (index === 0 ? { ...slide, hidden: true } : slide)).reverse();
  const shown = shownSlides(slidesOf(deckOf(mixed), seedBook));
  expect(shown.some(({ entry }) => entry === 'year')).toBe(false);
  const firstBackup = shown.findIndex(({ backup }) => backup);
  expect(shown.slice(firstBackup).every(({ backup }) => backup)).toBe(true);
  expect(shown[firstBackup - 1]?.closing).toBe(true);
});

const nasty = '<script>alert(1)</script>=cmd|\u2019/c calc\u2019!A0 🚧';
const longName = '项'.repeat(200);
const project = (index: number, name: string) => ({
  ...sampleKey,
  code: `p${index}`,
  name,
  kind: 'works' as const,
  stage: 'construction' as const,
  park: '甲园',
});

describe('sixty projects with names nobody wishes for', () => {
  const projects = Array.from({ length: 60 }, (_, index) =>
    project(index, index === 0 ? nasty : index === 1 ? longName : `项目${index}`),
  );
  const book = bookOf({ reports: [mainRow()], projects, budget: [totalLine('1.00', '2.00', '1.00')] });
  const [place] = placesOf(book, { report: sampleKey });

  test('a place is continued, every project on one slide and no more', () => {
    expect(place).toBe('甲园');
    const parts = drawnParts(placePicture(book, { report: sampleKey }, place));
    // Nine at most: seven slides, nine on all but the last.
    expect(parts.map(({ rows }) => rows.length)).toEqual([9, 9, 9, 9, 9, 9, 6]);
    expect(new Set(parts.flatMap(({ rows }) => rows.map(({ key }) => key))).size).toBe(60);
  });
  test('so are both ladders and their tables, with each name as it is', () => {
    for (const picture of ['projectLadderWorks', 'projectStages', 'parkSteps'] as const) {
      const entry: DeckSlide = {
        ...(slides[2] as DeckSlide),
        id: 'x',
        content: { kind: 'picture', picture, args: {} },
      };
      const made = slidesOfEntry(book, sampleKey, entry);
      const labels = made.flatMap(({ body }) =>
        'picture' in body ? body.picture.rows.map(({ label }) => label.zh) : [],
      );
      expect(new Set(labels).size).toBe(60);
      expect(labels).toContain(nasty);
      expect(made.map(({ key }) => key)).toEqual(made.map((_, index) => (index ? `x-${index + 1}` : 'x')));
    }
  });
  test('a row that fills a slide stands alone on it', () => {
    const picture = { ...placePicture(book, { report: sampleKey }, place), id: 'table' };
    expect(isDrawn(picture)).toBe(false);
    const parts = tableParts(picture);
    const keys = parts.flatMap(({ rows }) => rows.map(({ key }) => key));
    expect(keys).toEqual(picture.rows.map(({ key }) => key));
    expect(parts.every(({ rows }) => rows.length > 0)).toBe(true);
  });
  test('parts of a table are of about the same length, under the same columns, none of them empty', () => {
    const columns = ['a', 'empty', 'b'].map((key) => ({ key, name: { zh: key } }));
    const rows = Array.from({ length: 20 }, (_, index) => ({
      key: `r${index}`,
      label: { zh: `行${index}` },
      level: 0,
      kind: 'line' as const,
      cells: [index < 10 ? 'x' : null, null, 'y'],
    }));
    const parts = tableParts({ ...placePicture(book, { report: sampleKey }, place), columns, rows });
    // 1.4 lines a row, 12.5 a slide: eight rows at most, seven where three slides share them.
    expect(parts.map((part) => part.rows.length)).toEqual([7, 7, 6]);
    for (const part of parts) expect(part.columns.map(({ key }) => key)).toEqual(['a', 'b']);
    expect(parts[2]?.rows[5]?.cells).toEqual([null, 'y']);
  });
});

test('a picture this edition does not know says so instead of breaking the deck', () => {
  const entry: DeckSlide = {
    ...(slides[2] as DeckSlide),
    content: { kind: 'picture', picture: 'hologram', args: {} },
  };
  expect(slidesOfEntry(seedBook, report, entry)).toMatchObject([{ body: { form: 'gone' } }]);
});

test.each([zhCNWhole, en])('every slide says what it shows in $locale', (language) => {
  for (const { heading, caption, notes, says } of slidesOf(deckOf(slides), seedBook)) {
    for (const said of [heading, ...(caption ? [caption] : []), ...notes, ...says]) {
      const text = sayText(said, { book: seedBook, language, unit: '万元' });
      expect(text).not.toMatch(/[{}]|undefined|NaN/);
      expect(text).not.toBe('');
    }
  }
});
