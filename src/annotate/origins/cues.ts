import type { OriginClue } from '../../model/index.ts';

type Manner = OriginClue['manner'];

/** Words next to a newsroom's name that make it an origin. */
export interface Cue {
  readonly words: RegExp;
  readonly manner: Manner;
}

// Every pattern is tried on at most 90 characters next to a name, so none can run away.

/** Tried on what stands before the name ("the" left out), up to its start. */
export const BEFORE: readonly Cue[] = [
  {
    words:
      /\b(?:first|originally|initially)\s+(?:reported|published|disclosed|revealed|obtained|posted|aired|made public)\s+(?:\S+\s+){0,3}(?:by|in|on)\s+$/i,
    manner: 'first-reported',
  },
  {
    words:
      /\b(?:obtained|reviewed|seen|viewed|acquired|leaked|provided|supplied|given|verified|shared|heard|examined|analy[sz]ed)\s+(?:\S+\s+){0,2}?(?:by|to|with)\s+(?:\S+ and\s+)?$/i,
    manner: 'obtained',
  },
  {
    words:
      /\b(?:published|reported|broadcast|aired|released|printed|posted|carried|run|commissioned|conducted|revealed|disclosed)\s+(?:\S+\s+){0,3}?(?:by|in|on)\s+$/i,
    manner: 'published',
  },
  {
    words:
      /\b(?:according\s+to|citing|cited\s+by|quoted\s+(?:by|in)|quoting|report(?:s|ing)?\s+(?:in|by|from|on)|(?:story|article|poll|survey|analysis|investigation|account|editorial|op-ed|column|exposé|interview published)\s+(?:\S+\s+){0,2}?(?:by|in|from|on|for))\s+$/i,
    manner: 'quoted',
  },
  // "two polls of voters — one by Lumen TV, one by the Kestrel — showed"
  { words: /\b(?:polls?|surveys?|studies|reports?)\b[^.;]{0,60}\bone\s+(?:by|from|for)\s+$/i, manner: 'quoted' },
  {
    words:
      /\b(?:told|tells|telling|(?:spoke|speaking|speaks|talked|talking)\s+(?:to|with|on)|(?:interview|statement|e-?mails?|comments?|remarks?|message|letter|appearance)\s+(?:\S+\s+){0,3}?(?:with|to|on|for|by)|(?:interview|statement|e-?mail)ed\s+(?:by|to)|appear(?:ed|ing|s)?\s+(?:\S+\s+){0,2}?on|(?:said|saying|says|confirmed|acknowledged|denied|insisted|added)\s+(?:\S+\s+){0,3}?(?:on|to))\s+$/i,
    manner: 'told',
  },
];

// "AP news reported", "the Kestrel newspaper said"
const BETWEEN = String.raw`(?:(?:news|newspaper|magazine|also|has|had|have|was|were|first|now|later|previously|separately|earlier|recently|then|subsequently|the|early|late|on|this|last|week|month|\w{3,6}day|the|to)\s+){0,6}`;

/** Tried on what stands after the name, from its end. */
export const AFTER: readonly Cue[] = [
  {
    words: new RegExp(
      String.raw`^,?\s+${BETWEEN}(?:first\s+(?:to\s+)?(?:report|obtain|publish|disclose|reveal|break|broke)\w*)`,
      'i',
    ),
    manner: 'first-reported',
  },
  {
    words: new RegExp(
      String.raw`^,?\s+${BETWEEN}(?:obtained|revealed|reveals|disclosed|uncovered|unearthed|broke|learned|confirmed|verified)\b`,
      'i',
    ),
    manner: 'obtained',
  },
  {
    words: new RegExp(
      String.raw`^,?\s+${BETWEEN}(?:published|publishes|posted|aired|broadcast|printed|released)\b`,
      'i',
    ),
    manner: 'published',
  },
  {
    words: new RegExp(
      String.raw`^,?\s+${BETWEEN}(?:reported|reports|reporting|is reporting|said|says|wrote|writes|noted|notes|quoted|quotes|cited|cites|described|describes|pointed out|points out|highlighted|highlights|detailed|chronicled|documented|found|estimated|estimates|projected|projects|added|explained|counted|tallied|observed|put it)\b`,
      'i',
    ),
    manner: 'quoted',
  },
  {
    words:
      /^(?:[’']s)?\s+(?:\S+\s+)?(?:report|reporting|transcript|story|poll|survey|recording|investigation|article|editorial|analysis|account|interview)\b/,
    manner: 'quoted',
  },
];
