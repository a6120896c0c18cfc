import { computed, createSSRApp, defineComponent, h } from 'vue';
import { renderToString } from 'vue/server-renderer';
import { describe, expect, test } from 'vitest';
import { themes } from '../../../src/charts/theme';
import PictureTable from '../../../src/components/pictures/PictureTable.vue';
import SlideTable from '../../../src/components/briefing/SlideTable.vue';
import { provideLanguage } from '../../../src/composables/shell/useLanguage';
import { provideReading } from '../../../src/composables/scope/useReading';
import { pictureCells } from '../../../src/exports/pictureCsv';
import { tableDrawings } from '../../../src/exports/tableDrawing';
import { figuresOf } from '../../../src/domain/figures/figuresOf';
import { zhCNWhole as language } from '../../../src/i18n/zhCNLater';
import type { Picture } from '../../../src/pictures/picture';
import { tableOf } from '../../../src/pictures/pictureTable';
import { pictures } from '../../../src/pictures/pictures';
import type { Selection } from '../../../src/pictures/selection';
import { seedReport } from '../../fixtures/readSeed';
import { exampleReports } from '../../../src/cli/example/exampleStory';
import { readYears } from '../../../src/cli/example/readYears';

const example = await readYears(exampleReports());
const [last] = example.slice(-1);
const reports = [seedReport(), ...example];
const book = figuresOf(reports);
const selectionOf = ({ department, year }: (typeof reports)[number]): Selection => ({
  report: { department, year },
  compared: example.flatMap((other) =>
    other.department === department && other.year !== year ? [{ department, year: other.year }] : [],
  ),
  unit: '万元',
  caliber: 'adjusted',
});
const cases = [seedReport(), last!].flatMap((report) =>
  Object.entries(pictures).map(([id, pictureOf]) => {
    const picture: Picture = pictureOf(book, selectionOf(report));
    return { id: `${id} of ${report.department} ${report.year}`, picture, selection: selectionOf(report) };
  }),
);

/** As it reads: digits without grouping, plain spaces and signs, no character that only keeps others together. */
const plain = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/[\u2060\u200B\s\u00A0\u3000]/g, '')
    .replace(/(\d),(?=\d{3})/g, '$1')
    .replace(/\u2212/g, '-')
    // What a file may say with more decimals than a page does.
    .replace(/^(-?\d+\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');

async function onScreen(component: typeof PictureTable, { picture, selection }: (typeof cases)[number]) {
  const page = defineComponent({
    setup() {
      provideLanguage(computed(() => language));
      provideReading(computed(() => ({ book, findings: [], selection })));
      return () => h(component, { picture });
    },
  });
  const html = await renderToString(createSSRApp(page));
  const body = /<tbody>(.*)<\/tbody>/s.exec(html)?.[1] ?? '';
  return [...body.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => plain(cell.replace(/<[^>]*>/g, ''))),
  );
}

/** A drawing so wide that nothing is broken into lines: its texts are its cells. */
function drawn({ picture, selection }: (typeof cases)[number]): string[][] {
  const { columns } = tableOf(picture, { book, unit: selection.unit });
  const [drawing] = tableDrawings(picture, {
    book,
    language,
    unit: selection.unit,
    theme: themes.light,
    width: 400_000,
  });
  const texts = [...(drawing?.svg ?? '').matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => plain(text));
  const width = columns.length + 1;
  // Heads of columns come first, and may be broken into lines all the same.
  const body = texts.slice(texts.length - picture.rows.length * width);
  return picture.rows.map((_, index) => body.slice(index * width, (index + 1) * width));
}

/** A file's cells, a figure beside the unit it has in a column of its own. */
function inFile({ picture, selection }: (typeof cases)[number]): string[][] {
  const { columns } = tableOf(picture, { book, unit: selection.unit });
  const [, ...rows] = pictureCells(picture, { book, language, unit: selection.unit });
  return rows.map(([label = '', ...cells]) => {
    let at = 0;
    const joined = columns.map(({ mixed }) => {
      const [cell = '', unit = ''] = [cells[at], mixed ? cells[at + 1] : ''];
      at += mixed ? 2 : 1;
      return plain(cell + unit) || '—';
    });
    // A leading apostrophe shields a spreadsheet from text that looks like a formula.
    return [plain(label), ...joined].map((cell) => cell.replace(/^'/, ''));
  });
}

describe('a picture says the same words and numbers', () => {
  test('in several tables that hold something', () => {
    expect(cases.filter(({ picture }) => picture.rows.length > 0).length).toBeGreaterThan(35);
  });
  test.each(cases)('on the page, on a slide, in a drawing and in a file: $id', async (one) => {
    const page = await onScreen(PictureTable, one);
    expect(page).toHaveLength(one.picture.rows.length);
    expect(await onScreen(SlideTable as typeof PictureTable, one)).toEqual(page);
    expect(drawn(one)).toEqual(page);
    expect(inFile(one)).toEqual(page);
  });
});
