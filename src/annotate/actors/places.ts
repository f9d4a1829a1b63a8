/** Countries with their people and their capitals, and the seats that stand for governments. General knowledge, for whole-world news. */
const COUNTRIES = `Afghanistan|Afghan|Kabul;Albania|Albanian|Tirana;Algeria|Algerian|Algiers;Angola|Angolan|Luanda;Argentina|Argentine,Argentinian|Buenos Aires;
Armenia|Armenian|Yerevan;Australia|Australian|Canberra;Austria|Austrian|Vienna;Azerbaijan|Azerbaijani,Azeri|Baku;Bahamas|Bahamian|Nassau;Bahrain|Bahraini|Manama;
Bangladesh|Bangladeshi|Dhaka;Barbados|Barbadian|Bridgetown;Belarus|Belarusian,Belarussian|Minsk;Belgium|Belgian|Brussels;Belize|Belizean|Belmopan;
Benin|Beninese|Porto-Novo;Bhutan|Bhutanese|Thimphu;Bolivia|Bolivian|La Paz;Bosnia|Bosnian|Sarajevo;Botswana|Botswanan|Gaborone;Brazil|Brazilian|Brasília,Brasilia;
Brunei|Bruneian|Bandar Seri Begawan;Bulgaria|Bulgarian|Sofia;Burkina Faso|Burkinabe|Ouagadougou;Burundi|Burundian|Gitega;Cambodia|Cambodian|Phnom Penh;
Cameroon|Cameroonian|Yaoundé,Yaounde;Canada|Canadian|Ottawa;Chad|Chadian|N’Djamena;Chile|Chilean|Santiago;China|Chinese|Beijing;Colombia|Colombian|Bogotá,Bogota;
Congo|Congolese|Kinshasa;Costa Rica|Costa Rican|San José;Croatia|Croatian|Zagreb;Cuba|Cuban|Havana;Cyprus|Cypriot|Nicosia;Czech Republic|Czech|Prague;
Czechia|Czech|Prague;Denmark|Danish|Copenhagen;Djibouti|Djiboutian|Djibouti;Dominican Republic|Dominican|Santo Domingo;Ecuador|Ecuadorian,Ecuadorean|Quito;
Egypt|Egyptian|Cairo;El Salvador|Salvadoran|San Salvador;Eritrea|Eritrean|Asmara;Estonia|Estonian|Tallinn;Eswatini|Swazi|Mbabane;Ethiopia|Ethiopian|Addis Ababa;
Fiji|Fijian|Suva;Finland|Finnish|Helsinki;France|French|Paris;Gabon|Gabonese|Libreville;Gambia|Gambian|Banjul;Georgia|Georgian|Tbilisi;Germany|German|Berlin;
Ghana|Ghanaian|Accra;Greece|Greek|Athens;Guatemala|Guatemalan|Guatemala City;Guinea|Guinean|Conakry;Guyana|Guyanese|Georgetown;Haiti|Haitian|Port-au-Prince;
Honduras|Honduran|Tegucigalpa;Hungary|Hungarian|Budapest;Iceland|Icelandic|Reykjavik;India|Indian|New Delhi,Delhi;Indonesia|Indonesian|Jakarta;Iran|Iranian|Tehran;
Iraq|Iraqi|Baghdad;Ireland|Irish|Dublin;Israel|Israeli|Jerusalem;Italy|Italian|Rome;Ivory Coast|Ivorian|Abidjan;Jamaica|Jamaican|Kingston;Japan|Japanese|Tokyo;
Jordan|Jordanian|Amman;Kazakhstan|Kazakh|Astana;Kenya|Kenyan|Nairobi;Kosovo|Kosovar|Pristina;Kuwait|Kuwaiti|Kuwait City;Kyrgyzstan|Kyrgyz|Bishkek;Laos|Laotian|Vientiane;
Latvia|Latvian|Riga;Lebanon|Lebanese|Beirut;Lesotho|Basotho|Maseru;Liberia|Liberian|Monrovia;Libya|Libyan|Tripoli;Lithuania|Lithuanian|Vilnius;Luxembourg|Luxembourgish|Luxembourg;
Madagascar|Malagasy|Antananarivo;Malawi|Malawian|Lilongwe;Malaysia|Malaysian|Kuala Lumpur;Maldives|Maldivian|Malé;Mali|Malian|Bamako;Malta|Maltese|Valletta;
Mauritania|Mauritanian|Nouakchott;Mauritius|Mauritian|Port Louis;Mexico|Mexican|Mexico City;Moldova|Moldovan|Chisinau;Monaco|Monegasque|Monaco;Mongolia|Mongolian|Ulaanbaatar;
Montenegro|Montenegrin|Podgorica;Morocco|Moroccan|Rabat;Mozambique|Mozambican|Maputo;Myanmar|Burmese|Naypyidaw;Namibia|Namibian|Windhoek;Nepal|Nepali,Nepalese|Kathmandu;
Netherlands|Dutch|The Hague,Amsterdam;New Zealand|New Zealander|Wellington;Nicaragua|Nicaraguan|Managua;Niger|Nigerien|Niamey;Nigeria|Nigerian|Abuja;North Korea|North Korean|Pyongyang;
North Macedonia|Macedonian|Skopje;Norway|Norwegian|Oslo;Oman|Omani|Muscat;Pakistan|Pakistani|Islamabad;Panama|Panamanian|Panama City;Papua New Guinea|Papuan|Port Moresby;
Paraguay|Paraguayan|Asunción;Peru|Peruvian|Lima;Philippines|Philippine,Filipino|Manila;Poland|Polish|Warsaw;Portugal|Portuguese|Lisbon;Qatar|Qatari|Doha;Romania|Romanian|Bucharest;
Russia|Russian|Moscow;Rwanda|Rwandan|Kigali;Saudi Arabia|Saudi|Riyadh;Senegal|Senegalese|Dakar;Serbia|Serbian|Belgrade;Sierra Leone|Sierra Leonean|Freetown;
Singapore|Singaporean|Singapore;Slovakia|Slovak|Bratislava;Slovenia|Slovenian|Ljubljana;Somalia|Somali|Mogadishu;South Africa|South African|Pretoria;South Korea|South Korean|Seoul;
South Sudan|South Sudanese|Juba;Spain|Spanish|Madrid;Sri Lanka|Sri Lankan|Colombo;Sudan|Sudanese|Khartoum;Suriname|Surinamese|Paramaribo;Sweden|Swedish|Stockholm;
Switzerland|Swiss|Bern;Syria|Syrian|Damascus;Taiwan|Taiwanese|Taipei;Tajikistan|Tajik|Dushanbe;Tanzania|Tanzanian|Dodoma;Thailand|Thai|Bangkok;Togo|Togolese|Lomé;
Tonga|Tongan|Nuku’alofa;Tunisia|Tunisian|Tunis;Turkey|Turkish|Ankara;Türkiye|Turkish|Ankara;Turkmenistan|Turkmen|Ashgabat;Uganda|Ugandan|Kampala;Ukraine|Ukrainian|Kyiv,Kiev;
United Arab Emirates|Emirati|Abu Dhabi;UAE|Emirati|Abu Dhabi;United Kingdom|British|London;Britain|British|London;UK|British|London;U.K.|British|London;England|English|;Scotland|Scottish|Edinburgh;
Wales|Welsh|Cardiff;Northern Ireland|Northern Irish|Belfast;United States|American|Washington;U.S.|American|Washington;US|American|Washington;USA|American|Washington;America|American|Washington;
Uruguay|Uruguayan|Montevideo;Uzbekistan|Uzbek|Tashkent;Vatican|Papal|;Venezuela|Venezuelan|Caracas;Vietnam|Vietnamese|Hanoi;Yemen|Yemeni|Sanaa;Zambia|Zambian|Lusaka;
Zimbabwe|Zimbabwean|Harare;Palestine|Palestinian|Ramallah;Soviet Union|Soviet|;European Union|European|Brussels;EU|European|Brussels;E.U.|European|Brussels`;

/** Seats and residences that stand for who sits in them. */
const SEATS = `Kremlin:Russia;White House:United States;Oval Office:United States;Pentagon:United States;Foggy Bottom:United States;Capitol Hill:United States;State Department:United States;
Downing Street:Britain;Whitehall:Britain;No. 10:Britain;Westminster:Britain;Buckingham Palace:Britain;Élysée:France;Elysee:France;Élysée Palace:France;Elysee Palace:France;Quai d’Orsay:France;
Quirinal:Italy;Palazzo Chigi:Italy;Chancellery:Germany;Bundestag:Germany;Moncloa:Spain;Blue House:South Korea;Planalto:Brazil;Casa Rosada:Argentina;Knesset:Israel;
Duma:Russia;State Duma:Russia;Verkhovna Rada:Ukraine;Rada:Ukraine;Bankova:Ukraine;Holy See:Vatican;Sublime Porte:Turkey;Zhongnanhai:China;Rashtrapati Bhavan:India;
Lok Sabha:India;Rajya Sabha:India;Sejm:Poland;Riksdag:Sweden;Storting:Norway;Folketing:Denmark;Dáil:Ireland;Dail:Ireland;Stormont:Northern Ireland;Holyrood:Scotland;Aso Rock:Nigeria;
Malacañang:Philippines;Diet:Japan;Berlaymont:European Union;Miraflores:Venezuela;Rideau Hall:Canada;Parliament Hill:Canada`;

const OTHER_PLACES = `Africa Asia Europe Antarctica Oceania|North America|South America|Latin America|Middle East|Central America|Eastern Europe|Western Europe|Southeast Asia|Gaza|West Bank|Crimea|Donbas|
Kashmir|Tibet|Xinjiang|Kurdistan|Chechnya|Hong Kong|Macau|Puerto Rico|Greenland|Siberia|Balkans|Caucasus|Sahel|Caribbean|Mediterranean|Black Sea|Baltic|Golan Heights|East Jerusalem|Tel Aviv|Istanbul|
New York|New York City|Los Angeles|Chicago|Houston|Philadelphia|Phoenix|San Antonio|San Diego|Dallas|San Francisco|Boston|Seattle|Denver|Detroit|Atlanta|Miami|Manhattan|Brooklyn|Queens|Staten Island|
Silicon Valley|Hollywood|Wall Street|Geneva|Zurich|Milan|Naples|Barcelona|Munich|Frankfurt|Hamburg|Cologne|Marseille|Lyon|Manchester|Birmingham|Liverpool|Glasgow|Leeds|Mumbai|Kolkata|Karachi|Lahore|
Shanghai|Shenzhen|Guangzhou|Wuhan|Osaka|Sydney|Melbourne|Toronto|Montreal|Vancouver|Calgary|Kharkiv|Odesa|Odessa|Lviv|Mariupol|Donetsk|Luhansk|Sevastopol|St. Petersburg|Aleppo|Mosul|Basra|Kandahar|
Lagos|Johannesburg|Cape Town|Casablanca|Dubai|Jeddah|Mecca|Davos|Strasbourg|The Hague|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|
Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|North Carolina|North Dakota|Ohio|Oklahoma|
Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|D.C.|Ontario|Quebec|Alberta|British Columbia|
Queensland|Victoria|New South Wales|Bavaria|Saxony|Catalonia|Andalusia|Sicily|Lombardy|Normandy|Brittany|Provence|Punjab|Gujarat|Kerala|Tamil Nadu|Sindh|Balochistan|Okinawa|Hokkaido`;

export type PlaceKind = 'country' | 'capital' | 'seat' | 'place';
export interface KnownPlace {
  readonly kind: PlaceKind;
  /** The country it stands for, by the name listed here; null for other places. */
  readonly country: string | null;
}

const known = new Map<string, KnownPlace>();
const peoples = new Map<string, string>();

/** One spelling for countries that go under several names. */
const canonical = (country: string): string =>
  /^(?:U\.S\.|US|USA|America)$/.test(country)
    ? 'United States'
    : /^(?:United Kingdom|UK|U\.K\.|England)$/.test(country)
      ? 'Britain'
      : /^(?:EU|E\.U\.)$/.test(country)
        ? 'European Union'
        : country === 'UAE'
          ? 'United Arab Emirates'
          : country;

for (const place of OTHER_PLACES.split(/[|\n]+/)) known.set(place, { kind: 'place', country: null });
for (const name of ['Africa', 'Asia', 'Europe', 'Antarctica', 'Oceania'])
  known.set(name, { kind: 'place', country: null });
for (const line of COUNTRIES.split(/;\s*/)) {
  const [name, adjectives, capitals] = line.split('|') as [string, string, string];
  const country = canonical(name);
  known.set(name, { kind: 'country', country });
  for (const capital of capitals.split(','))
    if (capital && !known.has(capital)) known.set(capital, { kind: 'capital', country });
  for (const adjective of adjectives.split(',')) peoples.set(adjective, country);
}
known.set('Washington', { kind: 'capital', country: 'United States' });
for (const line of SEATS.split(/;\s*/)) {
  const [name, country] = line.split(':') as [string, string];
  known.set(name, { kind: 'seat', country: canonical(country) });
}

/** A country, capital, seat of power or other well-known place by exactly this name; undefined otherwise. */
export const knownPlace = (name: string): KnownPlace | undefined => known.get(name);

/** The country of an adjective or of a people: "Ukrainian", "Ukrainians" → Ukraine; undefined for other words. */
export const countryOfPeople = (word: string): string | undefined =>
  peoples.get(word) ?? (word.endsWith('s') ? peoples.get(word.slice(0, -1)) : undefined);
