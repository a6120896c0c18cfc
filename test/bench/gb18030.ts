/** Two-byte characters of GB18030 by what they decode to: Node can read the encoding, not write it. */
function table(): Map<string, [number, number]> {
  const decoder = new TextDecoder('gb18030');
  const bytes = new Map<string, [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1 && !bytes.has(character)) bytes.set(character, [lead, trail]);
    }
  }
  return bytes;
}

/** A text of ASCII and two-byte characters in GB18030. Throws on any other character. */
export function toGb18030(text: string): Uint8Array {
  const known = table();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.charCodeAt(0);
    if (code < 0x80) bytes.push(code);
    else {
      const pair = known.get(character);
      if (!pair) throw new Error(`no two bytes for ${character}`);
      bytes.push(...pair);
    }
  }
  return Uint8Array.from(bytes);
}
