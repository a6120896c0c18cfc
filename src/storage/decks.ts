import { deckLimits, type Deck, type DeckSlide, type DeckSource, type SlideContent } from '../domain/deck';
import { fault } from '../domain/fault';
import type { Finding } from '../domain/finding';
import { isMoneyUnit } from '../domain/hundredths';
import { parseReportPath, reportPath } from '../domain/report';
import { isRecord, validateReport } from '../domain/validateReport';
import { origins, type DeckDocument } from './documents';
import { refusal } from './headChanges';
import { currentSchema, migrate } from './migrations';
import type { Shelf } from './shelf';

/** Briefings kept beside the reports, each with its own copy of what it tells of. */
export interface Decks {
  /** All that can be read; what can't is left where it lies. */
  decks(): Promise<readonly Deck[]>;
  /** Keeps a briefing in place of the one before. Never rejects: gives what stood in the way, else nothing. */
  keepDeck(deck: Deck): Promise<readonly Finding[]>;
  /** Takes a briefing away. Never rejects either. */
  removeDeck(id: string): Promise<readonly Finding[]>;
  /** Calls back whenever briefings changed, in this page or another; gives the way to stop. */
  watchDecks(changed: () => void): () => void;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isUpTo = (value: unknown, length: number): value is string =>
  typeof value === 'string' && [...value].length <= length;
const isTexts = (value: unknown): value is Readonly<Record<string, string>> =>
  isRecord(value) && Object.values(value).every((text) => typeof text === 'string');
const arePaths = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((path) => isText(path) && parseReportPath(path) !== undefined);

function readContent(value: unknown): SlideContent | undefined {
  if (!isRecord(value)) return undefined;
  const { kind, picture, args, question } = value;
  if (kind === 'cover' || kind === 'year' || kind === 'calibers') return { kind };
  if (kind === 'picture' && isText(picture) && isTexts(args)) return { kind, picture, args };
  return kind === 'question' && isText(question) ? { kind, question } : undefined;
}

function readSlide(value: unknown): DeckSlide | undefined {
  if (!isRecord(value)) return undefined;
  const { id, unit, caliber, compared, hidden, backup, heading, note, seconds } = value;
  const content = readContent(value['content']);
  if (!content || !isText(id) || !isText(unit) || !isMoneyUnit(unit) || !arePaths(compared)) return undefined;
  if (caliber !== 'adjusted' && caliber !== 'initial') return undefined;
  if (typeof hidden !== 'boolean' || typeof backup !== 'boolean') return undefined;
  if (!isUpTo(heading, deckLimits.heading) || !isUpTo(note, deckLimits.note)) return undefined;
  if (!Number.isInteger(seconds) || Number(seconds) < 0 || Number(seconds) > deckLimits.seconds) return undefined;
  return { id, content, unit, caliber, compared, hidden, backup, heading, note, seconds: Number(seconds) };
}

function readSource(value: unknown): DeckSource | undefined {
  if (!isRecord(value)) return undefined;
  const { version, fingerprint, committed } = value;
  const report = validateReport(value['report']);
  const origin = origins.find((one) => one === value['origin']);
  if (Array.isArray(report) || !origin || !isText(version) || !isText(fingerprint) || !isText(committed)) {
    return undefined;
  }
  return { report, version, origin, fingerprint, committed };
}

const all = <T>(value: unknown, read: (one: unknown) => T | undefined): T[] | undefined => {
  const items = Array.isArray(value) ? value.map(read) : [undefined];
  const sound = items.filter((item) => item !== undefined);
  return sound.length === items.length ? sound : undefined;
};

/** Reads a stored briefing in the current schema, or says what is wrong with it. */
export function readDeck(stored: unknown): DeckDocument | Finding[] {
  const migrated = migrate(stored, 'decks');
  if ('finding' in migrated) return [migrated.finding];
  const { id, report, frozen, schema, ...rest } = migrated.document;
  const name = `decks/${typeof id === 'string' ? id : '?'}`;
  const damaged = (column: string): Finding[] => [fault('stored.damagedDocument', { file: name, column })];
  const sources = all(rest['sources'], readSource);
  const slides = all(rest['slides'], readSlide);
  if (!isText(id)) return damaged('id');
  if (!sources || sources.length === 0) return damaged('sources');
  if (!isText(report) || !sources.some((source) => reportPath(source.report) === report)) return damaged('report');
  if (!isText(frozen)) return damaged('frozen');
  if (!slides || slides.length > deckLimits.slides) return damaged('slides');
  if (new Set(slides.map((slide) => slide.id)).size < slides.length) return damaged('slides');
  return { id, report, sources, frozen, slides, schema: Number(schema) };
}

const deckOf = ({ id, report, sources, frozen, slides }: DeckDocument): Deck => ({
  id,
  report,
  sources,
  frozen,
  slides,
});

async function keep(shelf: Shelf, deck: Deck): Promise<readonly Finding[]> {
  const before = await shelf.deck(deck.id);
  const read = before === undefined ? undefined : readDeck(before);
  // Nothing is put over damage, here as everywhere.
  if (Array.isArray(read)) return read;
  // Through JSON: a browser refuses to store what Vue has wrapped.
  const document = readDeck(JSON.parse(JSON.stringify({ ...deck, schema: currentSchema })));
  if (Array.isArray(document)) return document;
  await shelf.putDeck(document);
  return [];
}

async function guarded(write: () => Promise<readonly Finding[]>): Promise<readonly Finding[]> {
  try {
    return await write();
  } catch (error) {
    return [refusal(error)];
  }
}

export const decksOn = (shelf: Shelf): Decks => ({
  async decks() {
    const stored = await shelf.decks();
    return stored.flatMap((document) => {
      const read = readDeck(document);
      return Array.isArray(read) ? [] : [deckOf(read)];
    });
  },
  keepDeck: (deck) => guarded(() => keep(shelf, deck)),
  removeDeck: (id) =>
    guarded(async () => {
      await shelf.deleteDeck(id);
      return [];
    }),
  watchDecks: (changed) => shelf.watchDecks(changed),
});
