/** Two versions of the invented envoy's draft of examples/, in its own words: what the pictures of texts and their comparison show. */
import type { Source } from '../src/parley.ts';

const FIRST = `Draft for a cessation of hostilities in the Sarn valley

1. Ceasefire
The parties shall cease all hostilities for sixty days from the day of signature.
(a) Heavy weapons shall be pulled back eight kilometres from either bank of the Sarn river.
(b) The OSCE mission shall verify the pullback within [ten] [fifteen] days.

2. Prisoners
The parties shall exchange all prisoners held in connection with the conflict, [including persons held without charge].

3. Access
The road from Tessary to Brenk shall be opened to aid convoys at once.

4. Minefields
Norvand shall hand over maps of its minefields around Brenk within a week.

5. The Upper Sarn dam
The dam shall be placed under joint management for five years. Option A: a board of seven, chaired by the United Nations. Option B: a board of six with a rotating chair.

6. Monitoring
Observers may go anywhere in the valley, at any time and without notice.

7. Reparations
The parties shall set up a joint commission on damage done to homes and farms.
`;

const SECOND = `Draft for a cessation of hostilities in the Sarn valley

1. Ceasefire
The parties shall cease all hostilities for forty-five days from the day of signature, unless both agree to go on.
(a) Heavy weapons shall be pulled back eight kilometres from either bank of the Sarn river.
(b) The OSCE mission shall verify the pullback within ten days.

2. Access
The road from Tessary to Brenk shall be opened to aid convoys at once.

3. Prisoners
The parties shall exchange all prisoners held in connection with the conflict.

4. Minefields
Norvand shall hand over maps of its minefields around Brenk within a week.

5. The Upper Sarn dam
The dam shall be placed under joint management for [five] [three] years. A board of seven, chaired by the United Nations, shall run it.

6. Monitoring
Observers may go anywhere in the valley, at any time, with two hours' notice.

7. Incidents
Each violation shall be reported to the joint commission within a day.
`;

const source = (version: string, published: string, text: string): Source => ({
  name: `draft-${version}.txt`,
  bytes: new TextEncoder().encode(text),
  given: { published },
  as: 'proposal',
  proposal: { name: '14-point draft', version, authors: ['Ines Halloran'] },
});

export const SCREEN_TEXTS: readonly Source[] = [source('1', '2025-03-03', FIRST), source('2', '2025-03-11', SECOND)];
