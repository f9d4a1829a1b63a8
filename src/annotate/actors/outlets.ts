/** News agencies, papers, broadcasters and sites of the world that articles quote. A name not listed may still be known by its form ("The Harbour Gazette"). */
const AGENCIES = `Reuters|Associated Press|AP|AP News|Agence France-Presse|AFP|Bloomberg|Bloomberg News|Tass|TASS|ITAR-Tass|RIA Novosti|RIA|Interfax|Xinhua|Kyodo|Kyodo News|Jiji Press|Yonhap|DPA|dpa|ANSA|EFE|PTI|
Press Trust of India|Anadolu|Anadolu Agency|IRNA|Fars|Fars News|Tasnim|ISNA|Mehr|SANA|WAFA|Petra|MENA|SPA|WAM|QNA|KCNA|Ukrinform|UNIAN|Interfax-Ukraine|BelTA|PAP|CTK|MTI|Agerpres|BTA|Tanjug|Beta|Hina|APA|ATS|Belga|ANP|
Ritzau|NTB|TT|STT|Lusa|Antara|Bernama|Vietnam News Agency|PA Media|Press Association|Canadian Press|Australian Associated Press|AAP|Knight Ridder|United Press International|UPI|Dow Jones|Dow Jones Newswires|McClatchy|
Thomson Reuters|States Newsroom|Inter Press Service|Catholic News Agency|Religion News Service|Kaiser Health News|KFF Health News|Notimex|Télam|Telam|Prensa Latina|Europa Press`;
const OUTLETS = `New York Times|Times|NYT|Washington Post|Post|Wall Street Journal|WSJ|USA Today|Los Angeles Times|LA Times|Chicago Tribune|Boston Globe|New York Post|New York Daily News|Daily News|Newsday|Philadelphia Inquirer|
Miami Herald|Houston Chronicle|Dallas Morning News|San Francisco Chronicle|Seattle Times|Denver Post|Atlanta Journal-Constitution|Arizona Republic|Star Tribune|Detroit Free Press|Detroit News|Tampa Bay Times|Baltimore Sun|
Politico|POLITICO|Axios|Hill|Roll Call|National Journal|Atlantic|New Yorker|Time|TIME|Newsweek|Economist|Fortune|Forbes|Barron’s|MarketWatch|Business Insider|Insider|Vox|Slate|Salon|Vice|Vice News|BuzzFeed|BuzzFeed News|
HuffPost|Huffington Post|Daily Beast|Intercept|ProPublica|Mother Jones|New Republic|Nation|National Review|Weekly Standard|Washington Examiner|Washington Times|Washington Free Beacon|Daily Caller|Breitbart|Breitbart News|
Townhall|Newsmax|Epoch Times|Federalist|Dispatch|Bulwark|Semafor|Puck|NBC|NBC News|CBS|CBS News|ABC|ABC News|CNN|MSNBC|CNBC|Fox News|Fox|Fox Business|PBS|NPR|C-SPAN|Univision|Telemundo|PBS NewsHour|
BBC|BBC News|BBC Radio 4|ITV|ITV News|Sky News|Channel 4|Channel 4 News|Guardian|Observer|Daily Telegraph|Telegraph|Sunday Times|Times of London|Independent|Financial Times|FT|Daily Mail|Mail on Sunday|MailOnline|Daily Mirror|
Mirror|Sun|Daily Express|Evening Standard|Spectator|New Statesman|Scotsman|Irish Times|Irish Independent|RTE|RTÉ|Le Monde|Le Figaro|Libération|Liberation|Les Echos|Mediapart|France 24|France Info|RFI|TF1|BFMTV|BFM|L’Express|
Der Spiegel|Spiegel|Die Zeit|Die Welt|Bild|Süddeutsche Zeitung|Frankfurter Allgemeine Zeitung|FAZ|Handelsblatt|Tagesspiegel|ARD|ZDF|Deutsche Welle|DW|El País|El Pais|El Mundo|ABC Spain|La Vanguardia|Corriere della Sera|
La Repubblica|La Stampa|Il Sole 24 Ore|RAI|De Telegraaf|NRC|De Volkskrant|Le Soir|De Standaard|Politiken|Berlingske|Dagens Nyheter|Svenska Dagbladet|Aftenposten|Helsingin Sanomat|Yle|NRK|SVT|Gazeta Wyborcza|Rzeczpospolita|TVN|
Kathimerini|Hürriyet|Hurriyet|Sabah|Cumhuriyet|Milliyet|Daily Sabah|Kommersant|Vedomosti|Izvestia|Novaya Gazeta|Meduza|Echo of Moscow|Moscow Times|RT|Russia Today|Sputnik|Rossiya 1|Channel One|RBC|Pravda|Ukrainska Pravda|
Kyiv Independent|Kyiv Post|Suspilne|Radio Free Europe|RFE/RL|Radio Liberty|Voice of America|VOA|Radio Free Asia|Al Jazeera|Al Arabiya|Al-Arabiya|Al-Jazeera|Al Hadath|Al-Ahram|Al-Hayat|Al-Akhbar|Al Mayadeen|An-Nahar|Asharq Al-Awsat|
Arab News|Gulf News|Khaleej Times|National|Haaretz|Jerusalem Post|Times of Israel|Yedioth Ahronoth|Ynet|Maariv|Israel Hayom|Kan|Channel 12|Channel 13|Press TV|Middle East Eye|Times of India|Hindu|Hindustan Times|Indian Express|
NDTV|India Today|ThePrint|Scroll|Wire|Dawn|Geo News|Express Tribune|Daily Star|Prothom Alo|China Daily|Global Times|People’s Daily|CCTV|CGTN|Caixin|South China Morning Post|SCMP|Taipei Times|Asahi Shimbun|Asahi|Yomiuri|Yomiuri Shimbun|
Mainichi|Nikkei|Nikkei Asia|NHK|Japan Times|Chosun Ilbo|JoongAng Ilbo|Hankyoreh|KBS|Korea Herald|Straits Times|Channel NewsAsia|CNA|Bangkok Post|Jakarta Post|Kompas|Tempo|Rappler|Philippine Daily Inquirer|Inquirer|Star|
Sydney Morning Herald|Age|Australian|Australian Financial Review|Herald Sun|Nine News|SBS|Globe and Mail|Toronto Star|National Post|CBC|CBC News|CTV|Global News|La Presse|Le Devoir|Folha de S.Paulo|Folha|O Globo|Globo|Estadão|Clarín|
Clarin|La Nación|La Nacion|El Universal|Reforma|La Jornada|El Tiempo|El Espectador|El Mercurio|El Comercio|El Nacional|Granma|Daily Nation|Standard|East African|Punch|Vanguard|Premium Times|Guardian Nigeria|Daily Trust|Mail & Guardian|
News24|Daily Maverick|Sowetan|Business Day|Nikkei Asian Review|TechCrunch|Verge|Wired|Ars Technica|Engadget|Recode|Information|404 Media|Bellingcat|Insider NJ|Nature|Science|Lancet|Variety|Hollywood Reporter|Deadline|Rolling Stone|
Vanity Fair|Esquire|GQ|Vogue|People|TMZ|Us Weekly|National Enquirer|Playboy|ESPN|Athletic|Sports Illustrated|Foreign Policy|Foreign Affairs|Defense News|Stars and Stripes|Military Times|Navy Times|Army Times|Lawfare|Just Security|
Daily Wire|Punchbowl News|Punchbowl|NOTUS|Bloomberg Law|Bloomberg Businessweek|Businessweek|Tablet|Forward|Jewish Chronicle|Catholic Herald|NY1|WNYC|KCRW|WBUR|NewsNation|One America News|OANN|Euronews|EUobserver|EurActiv|
Politico Europe|Balkan Insight|Eurasianet|Caravan|Quint|Print|Crux|Local|Week`;

/** Names that are common words too: taken for an outlet only with "The" before them or where another rule says so. */
const NEEDS_ARTICLE = new Set(
  `Times Post Hill Atlantic Nation Time Sun Star Age Australian Independent Observer Mirror Telegraph Guardian Standard National Hindu Week Local Print Wire Information Verge Dispatch Bulwark Federalist Intercept Economist Spectator
Scroll Dawn Fortune Insider Slate Salon Vice Vox Puck Nature Science Variety Deadline People Fars Beta Hina Petra Mehr Vanguard Punch Tablet Forward Crux Quint Caravan Tempo Fox Express Athletic Lancet Inquirer Kan Reforma Bild Pravda
Sputnik Globo Folha SPA MENA PAP TT APA STT Daily`.split(/\s+/),
);
/** … of which these need no article when they stand in the middle of a sentence. */
const BARE_ALLOWED = new Set('Fox Slate Vox Bild Sputnik Pravda Globo Folha Newsmax Kan'.split(' '));

const names = new Map<string, 'agency' | 'outlet'>();
for (const name of AGENCIES.split(/\|\n?|\n/)) if (name) names.set(name, 'agency');
for (const name of OUTLETS.split(/\|\n?|\n/)) if (name) names.set(name, 'outlet');

/** What a last word says: "the Harbour Gazette", "Channel 9 News", "Lumen TV". */
const OUTLET_WORD =
  /^(?:Times|Post|Journal|Tribune|Herald|Gazette|Chronicle|Courier|Examiner|Inquirer|Dispatch|Observer|Telegraph|Register|Globe|Newspaper|News|TV|Television|Radio|Newswire|Broadcasting|Magazine|Zeitung|Press|Daily|Weekly|Sentinel|Bulletin|Advertiser|Mercury|Bee|Ledger|Beacon|Echo)$/;

/** Two papers that became one: "the Tarn Herald-Leader", "the Spokesman-Review". */
const OTHER_HALF =
  /^(?:Leader|Review|Union|Sun|Star|Citizen|Democrat|Republican|Patriot|Spokesman|Picayune|Item|Argus|Standard|Record|Reporter|American|Intelligencer|Mail|Mirror|Eagle|Enquirer|Statesman|Advocate|Constitution|Appeal|Dealer|Plain|Commercial)$/;

function isDoublePaper(word: string): boolean {
  const halves = word.split('-');
  return (
    halves.length === 2 &&
    halves.every((half) => OUTLET_WORD.test(half) || OTHER_HALF.test(half)) &&
    (halves.some((half) => OUTLET_WORD.test(half)) || word === 'Spokesman-Review')
  );
}

/** What a name is in the world of news; null when nothing says that it is an outlet. `article` tells whether "the" stands before it. */
export function outletKind(name: string, article: boolean): 'agency' | 'outlet' | null {
  const found = names.get(name);
  if (found) return NEEDS_ARTICLE.has(name) && !article && !BARE_ALLOWED.has(name) ? null : found;
  if (!mayBeOutlet(name)) return null;
  if (/\.(?:com|org|net|co\.uk|ru|ua)$/i.test(name)) return 'outlet';
  const words = name.split(' ');
  if (words.length === 2 && words[0] === 'Daily') return 'outlet';
  if (words.length <= 4 && isDoublePaper(words.at(-1)!)) return words.length > 1 || article ? 'outlet' : null;
  if (words.length < 2 || words.length > 4 || !OUTLET_WORD.test(words.at(-1)!)) return null;
  return words.at(-1) === 'Press' && !article ? null : 'outlet';
}

/** False for most runs of capitals, at the cost of a glance: nothing in the name is like that of an outlet. */
export const mayBeOutlet = (name: string): boolean =>
  names.has(name) ||
  name.includes('.') ||
  name.startsWith('Daily ') ||
  OUTLET_WORD.test(name.slice(name.lastIndexOf(' ') + 1)) ||
  (name.includes('-') && isDoublePaper(name.slice(name.lastIndexOf(' ') + 1)));

/** True when the name stands in the lists, whatever is before it. */
export const isListedOutlet = (name: string): boolean => names.has(name);

/** True for a news agency of the list. */
export const isAgency = (name: string): boolean => names.get(name) === 'agency';
