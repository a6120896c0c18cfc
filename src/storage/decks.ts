import {
  deckLimits,
  typedColumns,
  type Deck,
  type DeckSlide,
  type DeckSource,
  type SlideContent,
} from '../domain/deck';
import { fault } from '../domain/fault';
import type { Finding } from '../domain/finding';
import { isMoneyUnit } from '../domain/hundredths';
import { parseReportPath, reportPath } from '../domain/report';
import { isRecord, validateReport } from '../domain/validateReport';
import { damageLog, type DamageLog } from './damageLog';
import { origins, type DeckDocument } from './documents';
import { readFrozenMapping } from './nameMappings';
import { currentSchema, migrate } from './migrations';
import { refusal } from './refusal';
import type { Shelf } from './shelf';

/** What became of a change. `conflict`: somebody else changed it first; what is there now, null where it was deleted. */
export type DeckOutcome = { kept: Deck } | { conflict: Deck | null } | { refused: readonly Finding[] };

/** Briefings kept beside the reports, each with its own copy of what it tells of. */
export interface Decks {
  /** All that can be read; what can't is left where it lies, and told by `damagedDecks`. */
  decks(): Promise<readonly Deck[]>;
  /** What of the briefings could not be read when they were read last: they are there all the same. */
  damagedDecks(): readonly Finding[];
  /** Keeps a briefing in place of the revision it was made from, and counts it. Never rejects. */
  keepDeck(deck: Deck): Promise<DeckOutcome>;
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
  const { kind, picture, args, question, typed } = value;
  if (kind === 'cover' || kind === 'year' || kind === 'calibers' || kind === 'end') return { kind };
  const typedAs = typedColumns.find((one) => one === value['typedAs']);
  if (kind === 'problems' && typedAs && isUpTo(typed, deckLimits.typed)) return { kind, typedAs, typed };
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
  const mappings = all(rest['mappings'], readFrozenMapping);
  const slides = all(rest['slides'], readSlide);
  const { revision, hash } = rest;
  if (!isText(id)) return damaged('id');
  if (!sources || sources.length === 0) return damaged('sources');
  if (!isText(report) || !sources.some((source) => reportPath(source.report) === report)) return damaged('report');
  if (!mappings) return damaged('mappings');
  if (!isText(frozen)) return damaged('frozen');
  if (!slides || slides.length > deckLimits.slides) return damaged('slides');
  if (new Set(slides.map((slide) => slide.id)).size < slides.length) return damaged('slides');
  if (typeof hash !== 'string' || !/^([0-9a-f]{64})?$/.test(hash)) return damaged('hash');
  if (!Number.isInteger(revision) || Number(revision) < 1) return damaged('revision');
  return { id, report, sources, mappings, frozen, hash, slides, revision: Number(revision), schema: Number(schema) };
}

function deckOf(document: DeckDocument): Deck {
  const { schema: _, ...deck } = document;
  return deck;
}

async function keep(shelf: Shelf, deck: Deck): Promise<DeckOutcome> {
  const before = await shelf.deck(deck.id);
  const read = before === undefined ? undefined : readDeck(before);
  // Nothing is put over damage, here as everywhere.
  if (Array.isArray(read)) return { refused: read };
  // Through JSON: a browser refuses to store what Vue has wrapped.
  const next = JSON.parse(JSON.stringify({ ...deck, revision: deck.revision + 1, schema: currentSchema }));
  const document = readDeck(next);
  if (Array.isArray(document)) return { refused: document };
  if (await shelf.swapDeck(document, deck.revision)) return { kept: deckOf(document) };
  const other = readDeck(await shelf.deck(deck.id));
  return { conflict: Array.isArray(other) ? null : deckOf(other) };
}

export const decksOn = (shelf: Shelf, log: DamageLog = damageLog()): Decks => ({
  decks: async () => log.group('decks', await shelf.decks(), readDeck).map(deckOf),
  damagedDecks: () => log.of('decks'),
  keepDeck: (deck) => keep(shelf, deck).catch((error: unknown) => ({ refused: [refusal(error)] })),
  removeDeck: (id) =>
    shelf.deleteDeck(id).then(
      () => [],
      (error: unknown) => [refusal(error)],
    ),
  watchDecks: (changed) => shelf.watchDecks(changed),
});
