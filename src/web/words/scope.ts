/** Words of the scope: what the dossier is about, and what was set aside. */
import { plural } from './plural.ts';

export const scope = {
  scope: {
    lede: 'What this dossier is about. An article outside of it is kept and set aside with the reason; it counts for nothing until it is called in.',
    everything: 'Everything that is read belongs to it.',
    now: 'As it is set',
    words: 'Words',
    wordsMean: 'at least one of them stands in the article',
    actors: 'Parties and people',
    actorsMean: (least: number) =>
      least <= 1 ? 'at least one of them is named' : `at least ${least.toLocaleString('en-GB')} of them are named`,
    places: 'Places',
    placesMean: 'at least one of them is named',
    published: 'Published',
    learned: (count: number) => `Learned from the first ${plural(count, 'article', 'articles')}.`,
    change: 'Change it',
    set: 'Say what it is about',
    list: 'With commas between; what is left empty asks for nothing.',
    least: 'How many of these must be named',
    since: 'Published from',
    until: 'to',
    dayHint: 'day, month or year',
    save: 'Set it',
    saving: 'Every article is put where it belongs …',
    clear: 'Everything belongs to it',
    learn: 'Suggest one from the first articles',
    learning: 'The first articles are compared …',
    suggested: (count: number) =>
      `Suggested from the first ${plural(count, 'article', 'articles')}. Look at it, then set it.`,
    aside: 'Set aside',
    nothingAside: 'No article lies outside.',
    reason: 'Why',
    callIn: 'Call it in',
    calledIn: 'Called in by hand',
    calledInMeans: 'These belong to the dossier whatever the scope says.',
    sendOut: 'Let the scope decide',
    gone: 'This article is set aside',
    readOnly: 'This dossier is only shown here; its scope is set with “parley scope”.',
    unknownHere:
      'This file does not say what the dossier is about; it holds what lies inside, and names what was set aside.',
    articlesAside: (count: number) => plural(count, 'article set aside', 'articles set aside'),
  },
} as const;
