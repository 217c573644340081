/** Nouns of what is told and not known: "claims that …", "rejected reports that …". */
export const CLAIMS = /^(?:claim|report|allegation|accusation|assertion|rumou?r|suggestion|charge)s?$/;
