/** The name of the error `saveFile` rejects with where the browser would drop the file without a word. */
export const downloadsDropped = 'DownloadsDroppedError';
