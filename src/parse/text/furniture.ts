// What pages print around an article, told by general form and never by outlet. Every test is on one short line.

const BOILERPLATE: readonly RegExp[] = [
  /^what(?:['’]s| is) your reaction\b/i,
  /^(?:please )?(?:sign up|sign in|log ?in|subscribe|register|join|download|follow|like) (?:us|our|to|for|now|here|today|free|up|the app|in)\b/i,
  /^(?:subscribe|advertisements?|sponsored(?: content)?|promoted(?: content)?|comments?|share|print|e-?mail|copy link|save|listen|facebook|twitter|whatsapp|telegram|linkedin|x|loading|menu|newsletter|recommended|related(?: \p{L}+)?|trending|most (?:read|popular)|more on this(?: story)?|up next|you (?:may|might) also like|editor['’]s picks?|top stories|tags?|topics?|read more|see also|also read|more stories|view comments|leave a (?:comment|reply)|skip to (?:main )?content|back to top|related (?:articles|stories|topics|news|coverage)|story continues(?: below)?(?: advertisement)?|article continues(?: below)?|continue reading(?: the main story)?|this article continues below|please enable javascript)[:.!]?$/iu,
  /^(?:share|tweet|pin|e-?mail|print|save) (?:this|on|via|with|article|story)\b/i,
  /^(?:read (?:more|also|next|the full)|see also|also read|related|more(?: (?:from|on|in))?|watch(?: now| more| live)?|listen(?: to)?|don['’]t miss|most read|recommended|up next|click here|tap here|view (?:more|all)|gallery|in pictures)\s?[:|»>–—-]/i,
  /^click (?:here|on|below)\b/i,
  /^(?:get|receive) (?:the|our|your|all the|more|breaking|daily|updates|unlimited)\b.{0,80}\b(?:inbox|newsletter|app|e-?mail|alerts?|access|delivered)\b/i,
  /^(?:our|the) (?:journalism|newsletter)\b.{0,80}\b(?:support|subscri|sign up|free)\b/i,
  /^(?:support|help) (?:our|us|independent) \b.{0,60}(?:journalism|newsroom|reporting|donat)/i,
  /\ball rights reserved\b|^(?:copyright|©|\(c\))\s/i,
  /^this (?:material|article|story|content) (?:may|must|cannot|can) not be (?:published|reproduced|broadcast|copied)/i,
  /^(?:filed under|posted in|tagged|tags|topics|categor(?:y|ies)|keywords|share this|word count|comments)\s?:/i,
  /^\d+ (?:comments?|shares?|likes?|views?|min(?:ute)?s? (?:read|ago)|hours? ago|days? ago)$/i,
  /^(?:reading time|estimated reading time|time to read)\b/i,
  /^(?:do you have|have you got|got) (?:a|any) (?:tip|story|news|question|comment|view|information|feedback)s?\b.{0,120}\?/i,
  /^(?:by (?:signing up|subscribing|clicking|submitting)|you can unsubscribe|this site is protected by|we use cookies|accept (?:all )?cookies)\b/i,
  /^(?:contact|e-?mail|write to|follow|reach) (?:us|the (?:author|reporter|writer)|\p{Lu}[\p{L} ]{1,40}) (?:at|on|via)\b.{0,100}$/iu,
  /^(?:this (?:story|article|post|report) (?:was|has been) (?:originally |first )?(?:published|updated|posted|corrected|produced)|(?:originally|first) (?:published|appeared) (?:in|on|at|by))\b/i,
];

/** True for a line that a page repeats around its articles: "Sign up …", "Read more: …", "What’s your reaction?". */
export function isBoilerplate(line: string): boolean {
  if (line.length > 240) return false;
  const plain = line.replace(/^[\s*_#>•·|►▶→\-–—[(]+/, '').replace(/[\s*_|»\])]+$/, '');
  return plain.length > 0 && BOILERPLATE.some((pattern) => pattern.test(plain));
}

const CREDIT_LINE = /^(?:with )?(?:additional )?(?:reporting|editing|writing) by\b|^contributing:\s/i;

/** What a line around the prose is: names of those who worked on it, or what pages repeat; null for prose. */
export function furnitureKind(line: string): 'credit' | 'boilerplate' | null {
  if (line.length < 300 && CREDIT_LINE.test(line.replace(/^[\s([—–-]+/, ''))) return 'credit';
  return isBoilerplate(line) ? 'boilerplate' : null;
}

/** "World | Politics", "Home > News > Vale": the way to an article, printed above its title. */
export const isTrail = (line: string): boolean => {
  const parts = line.length < 80 ? line.split(/\s[|›»>/•]\s/) : [];
  return parts.length > 1 && parts.every((part) => part.trim().split(/\s+/).length <= 2) && !/[.!?]$/.test(line);
};

const PHOTO_WORD =
  /\b(?:photos?|photographs?|pictures?|images?|illustrations?|graphics?|courtesy|handout|screengrab|getty images|afp|epa|reuters|ap|shutterstock|alamy|pool)\b/i;
const PHOTO_BY =
  /\((?:photo|image|picture|photograph|credit|illustration|courtesy)\b[^()]{0,90}\)$|\([^()]{2,60}(?:photo|images?|file|pool|via [A-Z][^()]{1,30})\)$/i;

/** A caption or the credit of a picture; null for any other line. */
export function pictureLine(line: string): 'caption' | 'credit' | null {
  if (line.length > 600) return null;
  if (
    /^\(?(?:photos?|photographs?|pictures?|images?|illustrations?|credits?|photo credit|image credit|image source|video)(?: by|:| ?credit)\s*\S/i.test(
      line,
    ) &&
    line.length < 120
  ) {
    return 'credit';
  }
  if (
    /^(?:file(?: photo)?\s?[-–—:]|caption:|pictured:|in this (?:\p{L}+ ){0,4}(?:photo|image|picture)\b.{0,80}\b(?:photo|provided|taken|released)\b)/iu.test(
      line,
    )
  )
    return 'caption';
  if (PHOTO_BY.test(line)) return /^\([^()]*\)$/.test(line) ? 'credit' : 'caption';
  // "Jane Doe/Getty Images", "Valeria Post via AP"
  if (line.length < 80 && !/[.!?]$/.test(line) && PHOTO_WORD.test(line) && /\/|\bvia\b|\|/.test(line)) return 'credit';
  return null;
}

const OUTLET_NOUN =
  /\b(?:times|post|news|journal|tribune|herald|gazette|courier|chronicle|observer|guardian|independent|telegraph|mail|express|sun|mirror|mercury|examiner|inquirer|enquirer|bulletin|dispatch|register|record|review|press|sentinel|citizen|ledger|globe|today|weekly|week|daily|monitor|messenger|echo|argus|advertiser|advocate|wire|newswire|network|radio|tv|television|broadcasting|agency|media|magazine|online|digest|standard|standaard|zeitung|zeitschrift|tageblatt|allgemeine|nouvelles|journal|diario|gaceta|correo|prensa|reuters|associated press|bloomberg|afp|ap|bbc|cnn|npr|upi)\b/i;
const DOMAIN =
  /^(?:www\.)?[\p{L}\p{N}][\p{L}\p{N}-]*(?:\.[\p{L}\p{N}-]+)*\.(?:com|org|net|info|news|co|io|tv|eu|uk|us|ca|au|de|fr|it|es|nl|ru|ua|pl|in|jp|cn|br|mx|za|ie|nz|il|ch|at|be|se|no|dk|fi)$/iu;
const NAME_WORD = /^(?:\p{Lu}[\p{L}\p{M}\p{N}.’'-]*|of|the|and|&|de|la|le|el|der|die|das|du|di|del|for|on|in)$/u;

/** True for words that are an outlet's name and nothing more: "The Vale Courier", "valenews.com". */
export function isOutletName(words: string): boolean {
  const name = words.trim();
  if (!name || name.length > 60) return false;
  if (DOMAIN.test(name)) return true;
  const parts = name.split(/\s+/);
  if (parts.length > 6 || /[.!?:;,”"]$/.test(name)) return false;
  return parts.every((word) => NAME_WORD.test(word)) && OUTLET_NOUN.test(name) && /^\p{Lu}/u.test(name);
}

/** True for two to four capitalised words that could be a person's name: "Jane van Doe", "J. R. Okafor". */
export function isPersonName(words: string): boolean {
  const parts = words.trim().split(/\s+/);
  if (parts.length < 2 || parts.length > 4 || OUTLET_NOUN.test(words)) return false;
  const capital = parts.filter((part) => /^\p{Lu}[\p{L}\p{M}’'-]*\.?$/u.test(part));
  const small = parts.filter((part) => /^(?:van|von|de|der|den|da|di|bin|al|el|la|le|ben|ter|ten|y)$/.test(part));
  const first = parts[0]!;
  const last = parts.at(-1)!;
  return (
    capital.length >= 2 &&
    capital.length + small.length === parts.length &&
    capital.includes(last) &&
    !/^(?:the|what|who|why|how|when|where|a|an|in|on|at|key|more|no|new|next|this|live|breaking)$/i.test(first) &&
    !/\.$/.test(last)
  );
}

const BYLINE =
  /^(?:(?:[Ss]tory|[Ww]ords|[Tt]ext|[Ww]ritten|[Rr]eported|[Aa]nalysis|[Oo]pinion|[Cc]olumn|[Rr]eview|[Ii]nterview|[Rr]eport)\s+)?[Bb][Yy]:?\s+(?=\p{Lu})/u;
const ROLE =
  /\b(?:staff|writers?|reporters?|editors?|correspondents?|columnist|contributor|bureau chief|journalist|desk|newsroom)\b/i;

/** "Staff Writer", "Political Editor", "The Vale Courier": what stands on a line of its own under a byline. */
export const isRoleLine = (line: string): boolean =>
  line.length < 60 &&
  line.split(/\s+/).length <= 5 &&
  ROLE.test(line) &&
  /^\p{Lu}/u.test(line) &&
  !/[.!?:;,]$/.test(line);

/** True for a line that names who wrote the article: "By Jane Doe", "Jane Doe, Staff Writer", "Jane Doe | Vale Courier". */
export function isByline(line: string): boolean {
  if (line.length > 160 || /[.!?”"]$/.test(line.replace(/\b(?:Jr|Sr)\.$/, ''))) return false;
  if (BYLINE.test(line)) {
    // "By Monday the mayor had left" is prose; a byline is names, roles and places.
    const words = line.replace(BYLINE, '').split(/\s+/);
    const small = words.filter(
      (word) => /^\p{Ll}/u.test(word) && !/^(?:and|in|for|of|the|at|de|van|von|der|da|with|&)$/.test(word),
    );
    return (
      words.length <= 16 &&
      (small.length <= words.length / 3 || ROLE.test(line)) &&
      !/\b(?:is|was|are|were|has|had|have|to)\b/.test(line)
    );
  }
  const [name, ...rest] = line.split(/\s*(?:,|\||•|·|–|—| - |\n)\s*/);
  if (!name || !isPersonName(name.split(/\s+(?:and|&)\s+/)[0]!)) return false;
  return (
    rest.length > 0 &&
    rest.length <= 3 &&
    rest.every((part) => ROLE.test(part) || isOutletName(part) || isPersonName(part)) &&
    rest.some((part) => ROLE.test(part) || isOutletName(part))
  );
}
