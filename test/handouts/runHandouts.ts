import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { figuresOf } from '../../src/domain/figures/figuresOf';
import { slideShapes, type DeckFile } from '../../src/exports/pptx/deckFile';
import { writeDeck } from '../../src/exports/pptx/writeDeck';
import { en } from '../../src/i18n/en';
import { zhCNWhole } from '../../src/i18n/zhCNLater';
import { pdfText } from '../e2e/pdfText';
import { seedReport } from '../fixtures/readSeed';
import { installPackages } from '../tools/installPackages.mjs';
import { bookOf, mainRow, sampleKey, totalLine } from '../unit/pictures/sampleReport';
import { deckFile } from './decks';
import { chartValues, packageFaults } from './packageCheck';

const folder = '.test-results/handouts';
const office = ['libreoffice-impress', 'fonts-noto-cjk', 'poppler-utils'];

const has = (command: string): boolean => spawnSync(command, ['--version']).status === 0;
function ensureOffice(): boolean {
  if (has('soffice')) return true;
  return installPackages(...office) && has('soffice');
}

const report = seedReport();
const key = { department: report.department, year: report.year };
const selection = { report: key, compared: [], unit: '万元', caliber: 'adjusted' } as const;
const department = report.tables.reports[0]?.departmentName ?? '';
const seed = figuresOf([report]);

/** Sixty projects, some with names nobody wishes for. */
const nasty = '<script>alert(1)</script> =cmd|\u2019/c calc\u2019!A0 🚧';
const projects = Array.from({ length: 60 }, (_, index) => ({
  ...sampleKey,
  code: `p${index}`,
  name: index === 0 ? nasty : index === 1 ? '项'.repeat(200) : `项目${index}`,
  kind: 'works' as const,
  stage: 'construction' as const,
  park: '甲园',
}));
const many = bookOf({ reports: [mainRow()], projects, budget: [totalLine('1.00', '2.00', '1.00')] });

const decks: readonly (readonly [name: string, deck: DeckFile])[] = [
  ['2023', deckFile(seed, selection, { language: zhCNWhole, every: true, department })],
  ['2023-en', deckFile(seed, selection, { language: en, department })],
  [
    'sixty-projects',
    deckFile(many, { ...selection, report: sampleKey }, { language: zhCNWhole, every: true, isExample: true }),
  ],
];

const squeezed = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

/** What is wrong with a file: in its parts, its numbers, or in what an office program makes of it. */
async function faultsOf(name: string, deck: DeckFile, shape: (typeof slideShapes)[number]): Promise<string[]> {
  const file = `${name}-${shape.replace(':', 'x')}`;
  const bytes = await writeDeck(deck, { shape });
  writeFileSync(join(folder, `${file}.pptx`), bytes);
  const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
  const wanted = deck.slides.flatMap(({ body }) => (body.form === 'chart' ? [body.chart] : []));
  const expected = wanted.map(({ series }) => series.map(({ values }) => values.flatMap((value) => value ?? [])));
  const found = chartValues(parts);
  const numbers =
    JSON.stringify(found) === JSON.stringify(expected) ? [] : ['a chart holds other numbers than the page'];
  const made = spawnSync('soffice', [
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    join(folder, `${file}.pptx`),
  ]);
  if (made.status !== 0) return [...packageFaults(parts), ...numbers, 'LibreOffice could not open it'];
  const pages = await pdfText(new Uint8Array(readFileSync(join(folder, `${file}.pdf`))));
  spawnSync('pdftoppm', ['-r', '48', '-png', join(folder, `${file}.pdf`), join(folder, file)]);
  const count = pages.length === deck.slides.length ? [] : [`${pages.length} pages for ${deck.slides.length} slides`];
  const unsaid = deck.slides.flatMap(({ heading, body }, index) => {
    const text = squeezed(pages[index] ?? '');
    const numerals = body.form === 'figures' ? body.figures.map(({ value }) => value) : [];
    return [heading, ...numerals].filter((one) => !text.includes(squeezed(one))).map((one) => `${index + 1}: ${one}`);
  });
  return [...packageFaults(parts), ...numbers, ...count, ...unsaid].map((fault) => `${file}: ${fault}`);
}

/** Every deck in both shapes, one after the other: LibreOffice keeps one profile. */
async function* faults() {
  for (const [name, deck] of decks) for (const shape of slideShapes) yield faultsOf(name, deck, shape);
}

if (!ensureOffice()) {
  console.error(`No LibreOffice to open the files with: apt-get install ${office.join(' ')}`);
  process.exit(1);
}
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
let [passed, failed] = [0, 0];
for await (const found of faults()) {
  for (const fault of found) console.error(fault);
  if (found.length > 0) failed += 1;
  else passed += 1;
}
console.log(`\nPages to look at are in ${folder}.\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
