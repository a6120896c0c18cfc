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
  'finder.none': 'Nothing found for "{text}". Try a budget line, indicator, theme or project, or the first digits:',
  'finder.results': 'Figures found',
  'finder.example.rate': 'execution rate',
  'finder.example.theme': 'projects final',
  'finder.example.number': '97.79',
};
