/** What an answer of the network, or a copy kept of one, says of itself before its bytes are looked at. */
export interface Answer {
  status: number;
  /** Whether it came by way of another address: a gateway's way of showing its own page. */
  redirected: boolean;
  /** Its Content-Type, as it was sent. */
  type: string;
}

/** What each kind of file may call itself. Hosts disagree on CSV; none of them rightly calls it a page. */
const typesOf: readonly [RegExp, RegExp][] = [
  [/\.m?js$/, /^(?:text|application)\/(?:x-)?(?:javascript|ecmascript)\b/],
  [/\.css$/, /^text\/css\b/],
  [/\.html$/, /^text\/html\b/],
  [/\.json$/, /^(?:application|text)\/json\b|^text\/plain\b|^application\/octet-stream\b/],
  [/\.webmanifest$/, /^application\/(?:manifest\+)?json\b|^text\/plain\b|^application\/octet-stream\b/],
  [/\.svg$/, /^image\/svg\+xml\b/],
  [/\.png$/, /^image\/png\b/],
  [/\.csv$/, /^text\/(?:csv|plain)\b|^application\/(?:csv|octet-stream|vnd\.ms-excel)\b/],
];

/**
 * Whether an answer can be the file asked for, going by what it says of itself: there, of the file's own kind, from the
 * address asked. A network that wants people to log in first answers anything with its own page and with 200.
 */
export function mayBe(path: string, { status, redirected, type }: Answer): boolean {
  const [, types] = typesOf.find(([ending]) => ending.test(path)) ?? [];
  return status === 200 && !redirected && (types?.test(type.trim().toLowerCase()) ?? false);
}

/** A page under a false name: no CSV and no JSON of ours begins with an angle bracket. */
const markup = /^\s*</;

/**
 * Whether these bytes can be a file of published data, whose digest nobody has told: JSON that can be read, or a CSV
 * that isn't markup. Rows and columns are the import's to judge.
 */
export function looksLikeData(path: string, bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(path.endsWith('.json') ? bytes : bytes.subarray(0, 256));
  if (markup.test(text)) return false;
  if (!path.endsWith('.json')) return true;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
