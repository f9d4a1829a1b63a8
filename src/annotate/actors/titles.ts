/** Words that make a capitalised run a person, a body or nothing: honorifics, titles, roles, heads of organisation names. */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/[\s,]+/));

/** What a person is addressed by, without the full stop of an abbreviation. */
export const HONORIFICS = set(
  'Mr Mrs Ms Miss Mx Dr Prof Sir Dame Lord Lady Rev Fr Mme Mlle Herr Frau Madame Señor Senor Imam Sheikh Sheik Rabbi',
);
export const MALE_HONORIFICS = set('Mr Sir Lord Herr Señor Senor Fr Imam Sheikh Sheik');
export const FEMALE_HONORIFICS = set('Mrs Ms Miss Dame Lady Mme Mlle Frau Madame');

/** Capitalised words that go before a name. */
export const TITLES =
  set(`President Vice-President Premier Chancellor Minister Secretary Undersecretary Sec Senator Sen Sens Representative Rep Reps Congressman Congresswoman Governor Gov Mayor Speaker Leader Whip Judge Justice
Chairman Chairwoman Chair Chairperson Director Ambassador Amb Envoy Commissioner Commander Cmdr General Gen Admiral Adm Colonel Col Captain Capt Major Maj Lieutenant Lt Sergeant Sgt Corporal Cpl Private Pvt Marshal Brigadier Brig
Spokesman Spokeswoman Spokesperson Adviser Advisor Counsel Counselor Attorney Atty Prosecutor Pope Cardinal Archbishop Bishop Father Sister Brother Pastor Reverend King Queen Prince Princess Duke Duchess Emir Sultan Ayatollah
Chief Officer Sheriff Detective Inspector Superintendent Professor Doctor Councilman Councilwoman Councillor Alderman Assemblyman Assemblywoman Delegate Treasurer Comptroller Administrator Coordinator Aide Strategist Correspondent
Editor Analyst Economist Democrat Republican CEO CFO COO Founder Co-founder Historian Author Coach Agent Czar Nominee Candidate President-elect MP MEP MSP Lawyer Manager Pres Supt Cllr Baroness Baron Taoiseach Tánaiste Del Ald Insp Det
Trooper Deputy Petty Pfc Spc Seaman Airman Tem Tempore Pathologist Epidemiologist Psychologist Sociologist Criminologist Meteorologist Seismologist Physicist Biologist Physician Surgeon Journalist Columnist Reporter Pollster
Activist Researcher Scientist Lobbyist Philanthropist Businessman Businesswoman Billionaire Comedian Actor Actress Singer`);

/** Abbreviations among them: the full stop after one belongs to it. */
export const ABBREVIATED = set(
  'Mr Mrs Ms Mx Dr Prof Rev Fr Sen Sens Rep Reps Gov Gen Adm Col Capt Maj Lt Sgt Cpl Pvt Brig Cmdr Sec Amb Atty Hon Pres St Jr Sr Supt Insp Det Ald Del Cllr Mme Mlle Messrs Pfc Spc Ft Mt',
);

/** Nouns for persons by what they do, in lower case: "a spokesman", "the envoy". */
export const ROLE_NOUNS =
  set(`president vice-president premier chancellor minister secretary undersecretary senator representative congressman congresswoman lawmaker legislator governor mayor speaker leader whip judge justice chairman chairwoman
chair chairperson director ambassador envoy commissioner commander general admiral colonel captain major lieutenant sergeant officer marshal brigadier spokesman spokeswoman spokesperson adviser advisor aide counsel counselor attorney
lawyer prosecutor pope cardinal archbishop bishop priest pastor king queen prince princess emir sultan ayatollah chief sheriff detective inspector superintendent professor doctor scholar researcher scientist expert analyst economist
councilman councilwoman councillor treasurer comptroller administrator coordinator strategist correspondent editor reporter journalist columnist founder co-founder historian author writer coach agent czar nominee candidate
president-elect executive owner manager consultant negotiator mediator diplomat politician official businessman businesswoman billionaire activist campaigner organizer organiser resident witness neighbor neighbour victim survivor
mother father son daughter brother sister wife husband widow son-in-law daughter-in-law uncle cousin friend ally critic supporter opponent colleague partner boss teacher student nurse soldier veteran pilot driver actor actress singer
musician artist star player defendant suspect plaintiff whistleblower source insider intermediary representative delegate democrat republican incumbent successor predecessor deputy assistant director-general secretary-general head man woman
congressperson mp figure operative lobbyist pollster publicist fixer banker investor trader farmer fisherman worker firefighter paramedic physician surgeon psychologist engineer counterpart lieutenant-general tycoon magnate magistrate
premier-designate foreman captain-general host anchor moderator interviewer broadcaster commentator pundit tsar ceo cfo coo principal dean provost fellow`);

/** Plurals that speak together. */
export const GROUP_NOUNS =
  set(`officials lawmakers legislators senators representatives congressmen democrats republicans critics supporters opponents allies experts analysts economists scientists researchers prosecutors investigators lawyers
attorneys aides advisers advisors diplomats leaders ministers governors mayors residents witnesses police authorities people sources observers activists protesters reporters journalists members families relatives parents women men workers
soldiers generals commanders officers doctors voters conservatives liberals progressives scholars historians executives directors employees colleagues friends neighbors neighbours others some many several both participants insiders
negotiators mediators politicians others historians teachers students businesses companies banks agencies groups reports countries governments troops rebels militants strategists operatives counterparts spokespeople associates`);

/** Nouns for bodies: "the bank", "the committee". */
export const BODY_NOUNS =
  set(`administration government ministry department agency committee commission council company corporation firm bank court party union association federation foundation institute university college school hospital church
group organization organisation network newspaper paper outlet magazine broadcaster channel station website site team campaign office bureau board panel parliament congress senate house cabinet army navy military force forces police
regulator watchdog league club fund alliance coalition bloc service authority embassy mission delegation lender carmaker airline retailer manufacturer charity museum center centre think-tank society chamber side kingdom nation country
state city company tribunal junta regime militia guard publisher news-agency wire developer giant startup movement command jury caucus conference fleet`);

/** Last words of organisations' names. */
export const ORGANISATION_WORDS =
  set(`Committee Commission Council Ministry Department Agency Administration Bureau Office Board Court Corporation Corp Inc Company Co Ltd LLC PLC Group Bank University College School Institute Foundation Association
Federation Union Party League Alliance Coalition Church Congress Senate Parliament Assembly Army Navy Force Forces Guard Corps Police Service Services Authority Center Centre Society Club Fund Organization Organisation Network Trust
Project Campaign Embassy Mission Command House Cabinet Tribunal Chamber Hospital Museum Airlines Airways Motors Industries Partners Holdings Capital Technologies Systems Laboratories Labs Studios Pictures Entertainment Media
Ventures Associates Brothers Enterprises International Watch Nations Marines Seals SEALs Taskforce Panel Caucus Conference Movement Front Brigade Regiment Fleet Treasury Consulate Secretariat Initiative Endowment Archives Library
Team Subcommittee Directorate Constabulary Hezbollah Hamas Taliban Interpol Europol Nato NATO`);

/** Words before "of" in the names of bodies and offices: "Department of Justice", "Secretary of State". */
export const OF_HEADS =
  set(`Department Ministry Bank University House Secretary Office Bureau Institute Board Council Court Chief Director Association Church Kingdom States Republic Committee Federation Union Party League Organization Organisation
Center Centre School Speaker Chamber Army Leader Prince Duke Duchess Archbishop Bishop Minister Commission Academy College Congress Confederation Daughters Sons Knights Friends Doctors Secretariat Supreme Leader State Commander
Chairman Chairwoman Joint Chiefs Bar Master Dean General Federal Embassy Ambassador Library Museum Society Conference Group Alliance Court Assembly Senate Trust Head Times Press Isle Bay Gulf Strait Cape`);

/** Capitalised words that are no names by themselves: days, months, feasts, parties' adjectives. */
export const CALENDAR =
  set(`Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thurs Fri
Sat Sun Christmas Easter Thanksgiving Ramadan Passover Hanukkah Yom Labor Memorial Independence Veterans Halloween EST EDT GMT PST PDT BST CET a.m p.m AM PM ET CT MT PT TV CEO DVD TD FAQ`);

/** Function words that begin sentences (and headlines) without ever beginning a name. */
export const STARTERS =
  set(`the a an he she it they we i you his her its their our my your this that these those there here in on at by for from with without to of as if when while after before since until although though because unless whereas
and but or nor so yet not no yes what who whom whose which where why how is are was were be been being has have had do does did will would can could may might must should shall let lets
all some many most more few both each every any several other others another such same one two three four five six seven eight nine ten once then now later earlier today yesterday tomorrow tonight
also still even only just already again too very however meanwhile moreover instead indeed perhaps maybe nearly almost about around about over under between among during through throughout despite amid against across along
asked speaking according addressing following including citing noting adding saying writing responding told said says added given taken based thanks please last next nobody somebody everyone everybody someone something nothing
anything everything none either neither rather besides beyond inside outside near unlike late early recently eventually ultimately finally currently previously originally initially reportedly apparently allegedly clearly certainly
probably likely ok okay oh sources reports plus minus whether lest whenever wherever whereas like via per versus amidst amongst alongside aboard atop considering regarding concerning assuming
obviously naturally actually basically frankly surely hopefully sadly unfortunately fortunately interestingly importantly notably specifically essentially generally usually often sometimes always never ever admittedly arguably
evidently presumably supposedly understandably surprisingly predictably ironically curiously strangely incidentally separately privately publicly similarly likewise conversely consequently accordingly therefore thus hence nonetheless
nevertheless furthermore otherwise regardless afterward afterwards thereafter elsewhere overnight overall maybe`);

/** Words that begin sentences and also names: no name alone ("Officials said"), part of one before a capital ("Federal Reserve", "Former President"). */
export const SOFT_STARTERS =
  set(`new first second third former top senior chief federal national state local officials critics supporters lawmakers people police experts analysts prosecutors investigators authorities residents families
women men voters recent great good big bad well breaking exclusive analysis opinion updated update correction watch read photo image video file democratic republican military political special foreign public private social
economic financial international central general military legal law lawyers government momentum negotiations talks nobody leading house-made`);

// Two letters with stops that are no given names: "U.S. Steel", "the D.C. Circuit", "the D.A."
const NO_INITIALS = new Set(
  'US UN UK EU UAE DC LA NY NJ NC SC ND SD NH NM RI WV PR BC AD AG AP DA PM VP TV GI PS CP RS EP DR RA AC'.split(' '),
);

/** True for two given names cut to their letters: "J.D. Orlo"; not for "U.S. Steel". */
export const isInitials = (word: string): boolean =>
  /^\p{Lu}\.\p{Lu}\.?$/u.test(word) && !NO_INITIALS.has(word.replaceAll('.', ''));

/** Words that no person bears: "House GOP", "Social Security", "Rose Garden". */
export const NOT_PERSONAL =
  /^(?:\p{Lu}{2,}|\p{Lu}\.\p{Lu}.*|Constitution|Security|Act|Plan|Amendment|Bill|Law|Tower|Street|Avenue|Road|Airport|Prize|War|Day|Week|Awards?|Games|Cup|Bowl|Stadium|Hall|Building|Bridge|River|Lake|Mountain|Islands?|Beach|Bay|Valley|County|City|State|Social|Supreme|National|International|Federal|American|United|New|North|South|East|West|Internet|Medicare|Medicaid|Obamacare|Brexit|Bible|Olympics|Economic|Summit|Deal|Treaty|Agreement|Accord|Affairs?|Rights|Report|Order|Code|System|Process|Tax|Budget|Garden|Wing|Room|Square|Park|Goods|Show|Reports|Tonight|Nightly|Hotel|Resort|Club|Theater|Theatre|Station|Festival|Conference|Convention|Protocol|Revolution|Movement|Crisis|District|Circuit|Legislature|Tribe|Nation|Republic|Policy|Grants?|Secret|Base|Title|Operation|Parenthood|Control|Doctrine|Electric|Contractors)$/u;
