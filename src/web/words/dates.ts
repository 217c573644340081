/** Words of dates. */

export const dates = {
  date: {
    unknown: 'no date',
    about: (date: string) => `about ${date}`,
    perhaps: (date: string) => `${date}?`,
    from: (date: string) => `from ${date}`,
    until: (date: string) => `until ${date}`,
    time: (time: string, zone: string) => `${time}${zone}`,
    seasons: { '21': 'spring', '22': 'summer', '23': 'autumn', '24': 'winter' } as Readonly<Record<string, string>>,
    said: 'said',
    reported: 'reported',
    published: 'Published',
    written: (text: string) => `written “${text}”`,
    unresolved: (text: string) => `“${text}”`,
  },
  basis: {
    given: 'date as given',
    stated: 'date stated in the text',
    inferred: 'date inferred',
    unknown: 'date not known',
  },
  basisShort: { given: '', stated: '', inferred: 'inferred', unknown: '' },
  anchor: {
    post: 'counted from the time of the post',
    article: 'counted from the date of the article',
    'time before': 'counted from the date before it',
    none: 'stands on no other date',
  },
} as const;
