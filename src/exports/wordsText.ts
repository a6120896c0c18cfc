import type { CopiedText } from './tableText';

/** Several paragraphs for a document: the same words as plain text and as paragraphs without any style of their own. */
export function wordsText(paragraphs: readonly string[]): CopiedText {
  const html = paragraphs.map((text) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = text;
    return new XMLSerializer().serializeToString(paragraph);
  });
  return { text: paragraphs.join('\n'), html: html.join('') };
}
