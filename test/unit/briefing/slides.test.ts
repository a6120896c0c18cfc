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
const zh = (index: number): string => {
  const said = slidesOf(deckOf(slides), seedBook)[index]?.heading;
  return said ? sayText(said, { book: seedBook, language: zhCNWhole, unit: '万元' }).replaceAll('\u00A0', ' ') : '';
};

describe('the default deck of 2023', () => {
  test('goes from the title over the year, the money, the scores and the places to the results', () => {
    expect(slides.filter(({ backup }) => !backup).map(({ id }) => id)).toEqual([
      'cover',
      'year',
      'spent',
      'calibers',
      'unspent',
      'deductions',
      'projectPlace-灯塔产业园',
      'projectPlace-三水片区',
      'projectPlace-南海片区',
      'targets',
      'problems',
    ]);
  });
  test('has the eleven prepared answers behind it, and no slide of other years where there are none', () => {
    expect(slides.filter(({ backup }) => backup)).toHaveLength(11);
    expect(slides.some(({ content }) => content.kind === 'picture' && content.picture === 'years')).toBe(false);
  });
  test('says its money without three amounts that would not add up', () => {
    expect(zh(2)).toBe('全年支出占调整预算 84.03%；未执行部分 99.05% 在项目支出');
  });
  test('tells places apart from their parks, and counts only where there is a figure', () => {
    // Landed: 广弘, 紫荆人才, 创智湾花园; topped out: 万洋 and 科创中心.
    expect(zh(6)).toBe('灯塔产业园：3 个项目落地，2 个封顶');
    // In use: 陆港 and 生命健康; under construction: 星源 and 南山, which is lower.
    expect(zh(8)).toBe('南海片区：2 个项目投用，2 个在建');
  });
  test('names a place of the report under each slide with numbers, and never a finding', () => {
    const all = slidesOf(deckOf(slides), seedBook);
    expect(all[2]?.sources).toEqual(['一.四.表1']);
    const texts = all.map(({ heading }) => sayText(heading, { book: seedBook, language: zhCNWhole, unit: '万元' }));
    expect(texts.join()).not.toMatch(/待说明|不符|未核/);
  });
});

test('another year gets a slide of its own, and the answers know of it', () => {
  const before = { ...report, year: 2022, tables: { ...report.tables } };
  const own = Object.fromEntries(
    Object.entries(before.tables).map(([name, rows]) => [name, rows.map((row) => ({ ...row, year: 2022 }))]),
  ) as unknown as typeof report.tables;
  const book = figuresOf([report, { ...before, tables: own }]);
  const both = defaultSlides(book, seedSelection());
  expect(both.find(({ id }) => id === 'yearBudget')?.compared).toEqual(['foshan-hitech-zone/2022']);
  expect(both.some(({ id }) => id === 'ask-betterThanBefore')).toBe(false);
});

test('a report that says next to nothing gives a title and a year', () => {
  const book = bookOf({ reports: [mainRow()] });
  const short = defaultSlides(book, sampleSelection());
  expect(short.filter(({ backup }) => !backup).map(({ id }) => id)).toEqual(['cover', 'year']);
});

test('shown are neither hidden slides nor backups before the rest', () => {
  const mixed = slides.map((slide, index) => (index === 1 ? { ...slide, hidden: true } : slide)).reverse();
  const shown = shownSlides(slidesOf(deckOf(mixed), seedBook));
  expect(shown.some(({ entry }) => entry === 'year')).toBe(false);
  const firstBackup = shown.findIndex(({ backup }) => backup);
  expect(shown.slice(firstBackup).every(({ backup }) => backup)).toBe(true);
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
    expect(parts).toHaveLength(6);
    expect(parts.flatMap(({ rows }) => rows.map(({ key }) => key))).toHaveLength(60);
    expect(parts.every(({ rows }) => rows.length === 10)).toBe(true);
  });
  test('so are both ladders and their tables, with each name as it is', () => {
    for (const picture of ['projectLadderWorks', 'projectStages'] as const) {
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
