import type { WordColumn } from '../tableWords';
import type { DrawnShape } from './drawnShapes';
import type { NativeChart } from './nativeChart';
import type { Rails } from './rails';

/** The two shapes of screens there are: a projector's and an iPad's. */
export const slideShapes = ['16:9', '4:3'] as const;
export type SlideShape = (typeof slideShapes)[number];

/** A table on a slide: its columns as texts, and how each row stands in it. */
export interface TextTable {
  columns: readonly WordColumn[];
  rows: readonly { level: number; bold: boolean }[];
}

export type FileBody =
  | { form: 'cover'; lines: readonly string[] }
  | { form: 'figures'; figures: readonly { label: string; value: string; lines: readonly string[] }[] }
  | { form: 'columns'; columns: readonly { head: string; items: readonly string[] }[] }
  | { form: 'end'; lines: readonly string[]; rows: readonly (readonly [label: string, text: string])[] }
  | { form: 'answer'; line: string; more: readonly string[] }
  | { form: 'chart'; chart: NativeChart }
  | { form: 'rails'; rails: Rails }
  /** Drawn for a room of that many pixels of a sheet 1080 high. */
  | { form: 'drawing'; draw: (width: number, height: number) => readonly DrawnShape[] }
  | { form: 'table'; table: TextTable }
  | { form: 'nothing' };

/** A slide with nothing left to say or work out: texts, numbers, and where they go is all that is missing. */
export interface FileSlide {
  heading: string;
  caption: string;
  body: FileBody;
  /** Sentences that must stand with the picture. */
  remarks: readonly string[];
  source: string;
  page: string;
  /** Whether it tells which data this is. */
  stamped: boolean;
  /** What the speaker says, with the place it comes from. */
  notes: string;
}

/** A briefing as a file to be written. */
export interface DeckFile {
  title: string;
  department: string;
  slides: readonly FileSlide[];
  /** Which data this is: where the talk ends, on the last slide and in the file's properties; and the word for it. */
  stamp: string;
  dataWord: string;
  /** The word that marks an invented department, on every slide; empty for a real one. */
  example: string;
  /** For hyphenation and spelling: `zh-CN`, `en-US`. */
  lang: string;
}
