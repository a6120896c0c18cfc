/** Finding a figure by name, theme or number. */
export const finder = {
  'finder.open': 'Find',
  'finder.openLong': 'Find a figure',
  'finder.title': 'Find a figure',
  'finder.label': 'Name, theme, project or number',
  'finder.hint': 'Name, theme, project or number',
  'finder.close': 'Close',
  'finder.all': 'This report has {count} figures to find, for example:',
  'finder.found': 'Found: {count}',
  'finder.none':
    'Nothing found for "{text}". Try a budget line, indicator, theme or project, the first digits, or a version as a slide or a print has it:',
  'finder.results': 'Figures found',
  'finder.example.rate': 'execution rate',
  'finder.example.theme': 'projects final',
  'finder.example.number': '97.79',
  'finder.looking': 'Looking …',
  'finder.versionHolds': 'The current version: opens the report',
  'finder.versionOlder': 'No longer the current version: shows what differs from it',
  'finder.versionAway': 'This year was deleted: shows its versions',
  'finder.deck': 'Briefing',
  'finder.deckWhole': 'The hash of this briefing with all its years',
};
