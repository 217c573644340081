/** Words of the page on which articles are added, and of putting an article right. */
import { plural } from './plural.ts';

export const add = {
  add: {
    lede: 'Paste an article, or drop files: texts, saved pages, JSON Lines. Parley reads them here, on this machine.',
    paste: 'Text of an article',
    pasteHint: 'Paste it here, headline and all.',
    title: 'Title',
    outlet: 'Outlet',
    date: 'Published',
    read: 'Read it',
    drop: 'Drop files here, or',
    choose: 'choose some',
    dropNow: 'Let go to read them',
    given: 'Outlet and date hold for everything added here; what a file says of itself is kept where they are empty.',
    link: 'Parley fetches nothing from the network. To add a page, save it and drop it here.',
    list: 'Added in this visit',
    waiting: 'waits',
    reading: 'being read …',
    known: 'in the dossier before',
    nothing: 'nothing to read was found in it',
    notRead: 'not read',
    pasted: 'Pasted text',
    found: (statements: number, actors: number, moves: number) =>
      `${plural(statements, 'statement', 'statements')} by ${plural(actors, 'actor', 'actors')}, ${plural(moves, 'move', 'moves')}`,
    undated: 'no date: set one, or what it tells stands on no day',
    remove: 'Take it out',
    removed: 'taken out',
    restore: 'Put it back',
    tooLarge: 'It is too large to be sent. Read it with “parley read” on the command line.',
    readOnly:
      'This dossier is only shown here. Add articles with “parley read”, or in a page served without --read-only.',
  },
  care: {
    title: 'Put right',
    outlet: 'Outlet',
    date: 'Published',
    save: 'Save',
    saved: 'Kept.',
    remove: 'Take this article out of the dossier',
    removedTitle: 'This article was taken out',
    removedHint: 'Its text is kept, so that it can be put back; nothing of it counts meanwhile.',
  },
} as const;
