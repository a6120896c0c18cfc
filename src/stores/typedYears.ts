import { defineStore } from 'pinia';
import { ref, shallowRef, watch } from 'vue';
import { tableNames, type TableName } from '../domain/tables';
import type { TypedTexts } from '../domain/typedYear';
import { isRecord } from '../domain/validateReport';
import { useImporter } from './importer';

/** What was typed of a year so far, kept on this device until it is stored. */
export interface TypedDraft {
  texts: TypedTexts;
  added: Readonly<Partial<Record<TableName, number>>>;
  /** When it was kept, ISO 8601. */
  saved: string;
}

const storageKey = 'self-evaluation.typed';

const isTexts = (value: unknown): value is TypedTexts =>
  isRecord(value) && Object.values(value).every((text) => typeof text === 'string');
const isAdded = (value: unknown): boolean =>
  isRecord(value) &&
  Object.entries(value).every(([table, count]) => tableNames.some((name) => name === table) && Number.isInteger(count));

/** The drafts of a stored text, by the path of their year; what is no draft is left out. */
export function parseDrafts(text: string | null): Readonly<Record<string, TypedDraft>> {
  let stored: unknown;
  try {
    stored = JSON.parse(text ?? '{}');
  } catch {
    stored = {};
  }
  const drafts = Object.entries(isRecord(stored) ? stored : {}).filter(
    ([, draft]) =>
      isRecord(draft) && isTexts(draft['texts']) && isAdded(draft['added']) && typeof draft['saved'] === 'string',
  );
  return Object.fromEntries(drafts) as Readonly<Record<string, TypedDraft>>;
}

function readStored(): Readonly<Record<string, TypedDraft>> {
  try {
    return parseDrafts(localStorage.getItem(storageKey));
  } catch {
    // Refused at the mere sight of it: drafts then last for the page, and that is said.
    return {};
  }
}

/** Years that are being typed. A draft goes once its year is stored, and comes back when that is undone. */
export const useTypedYears = defineStore('typedYears', () => {
  const drafts = shallowRef(readStored());
  /** Whether the browser keeps them: else they are gone with the page. */
  const lasting = ref(true);

  function keep(): void {
    try {
      localStorage.setItem(storageKey, JSON.stringify(drafts.value));
      lasting.value = true;
    } catch {
      lasting.value = false;
    }
  }
  function put(path: string, draft: Omit<TypedDraft, 'saved'>): void {
    drafts.value = { ...drafts.value, [path]: { ...draft, saved: new Date().toISOString() } };
    keep();
  }
  function drop(path: string): void {
    drafts.value = Object.fromEntries(Object.entries(drafts.value).filter(([name]) => name !== path));
    keep();
  }

  /** The draft that went into the import, until something else does. */
  let sent: { path: string; draft: TypedDraft } | undefined;
  function send(path: string): void {
    const draft = drafts.value[path];
    sent = draft && { path, draft };
  }
  const importer = useImporter();
  watch(
    () => importer.state.stored,
    (stored) => {
      if (!sent || !stored?.heads.some(({ report }) => report === sent?.path)) return;
      if (stored.undone) put(sent.path, sent.draft);
      else drop(sent.path);
    },
  );
  return { drafts, lasting, put, drop, send };
});
