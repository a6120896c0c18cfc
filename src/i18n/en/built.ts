/** What the page says before anything runs on it. */
export const built = {
  'built.year': '{year}',
  'built.waking': 'Opening…',
  'built.late':
    'The page has not opened fully: the network may be slow, or there is a newer version; reloading may help. The charts and figures came with the page and can be read.',
  'built.old':
    'This browser is too old for the dashboard: please use Chrome or Edge 108, Safari 16.4, or newer. The charts and figures below came with the page and can be read.',
  'built.files': 'Data files:',
};
