/** Why two figures are not compared, in English. */
export const years = {
  'years.noReport': 'Not comparable: there is no report of {year}',
  'years.notStated': 'Not comparable: the report of {year} does not state this number',
  'years.notApplicable': 'Not comparable: this number does not apply in {year}',
  'years.notPublished': 'Not comparable: this number is not published for {year}',
  'years.department':
    'Not comparable: each department has codes of its own, so whether they mean the same cannot be told',
  'years.scorer': 'Not comparable: each department scores itself, so the scorers differ',
  'years.edition': 'Not comparable: the editions differ ({here} / {there})',
  'years.framework':
    'Not comparable: the score frameworks of {before} and {after} differ, so they only stand side by side',
  'years.caliber': 'Not comparable: the bases differ ({here} / {there})',
  'years.fund': 'Not comparable: the funds differ ({here} / {there})',
  'years.lineKind': 'Not comparable: a line of its own in one year, an "of which" line in the other',
  'years.notItemised': 'Not comparable: 0.00 at the start of {year}, perhaps not listed apart',
  'years.parts': 'Not comparable: made up of different items in the two years',
  'years.split': 'Not comparable: split or merged between the two years',
  'years.otherName':
    'Not comparable: one code, two names ({here} / {there}), and nobody has confirmed that they are the same',
  'years.scope': 'Not comparable: the scopes differ ({here} / {there})',
  'years.period': 'Not comparable: the periods differ ({here} / {there})',
  'years.verb': 'Not comparable: the verbs differ ({here} / {there})',
  'years.unit': 'Not comparable: the units differ ({here} / {there})',
  'years.dataYear': 'Not comparable: the data year is "{here}" in {hereYear}, "{there}" in {thereYear}',
  'years.cumulative': 'Not comparable: running totals are not subtracted',
  'years.estimate': 'Not comparable: estimates are not compared between years',
  'years.listing': 'Not comparable: how many are named is up to the wording of a report',
  'formula.ofYear': '{name} ({year})',
  'formula.ofReport': '{name} ({department} {year})',
} as const;
