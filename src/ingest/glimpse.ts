/** A text short enough for a sentence: one line of at most 60 characters, cut with an ellipsis. */
export function glimpse(text: string): string {
  const line = text.slice(0, 400).replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return characters.length > 60 || text.length > 400 ? `${characters.slice(0, 59).join('')}…` : line;
}
