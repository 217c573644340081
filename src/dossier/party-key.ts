/** What addresses know a party by: its actor id, or the description of an unnamed one. */
export const partyKey = ({ party, partyId }: { readonly party: string; readonly partyId?: string }): string =>
  partyId ?? party;
