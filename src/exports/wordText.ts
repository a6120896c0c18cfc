import type { CopiedText } from './tableText';

/** A sentence for a document: the same words as plain text and as a paragraph without any style of its own. */
export function documentText(sentence: string): CopiedText {
  const paragraph = document.createElement('p');
  paragraph.textContent = sentence;
  return { text: sentence, html: new XMLSerializer().serializeToString(paragraph) };
}
