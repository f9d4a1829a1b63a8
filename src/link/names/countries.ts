import { folded } from './spelling.ts';

// Country, adjective, capital: so that "the French government", "the government of France" and "France" meet. Capitals are
// not merged with their governments here ("Paris" may be the city); only names of governments are looked up.
const COUNTRIES = `
afghanistan afghan|albania albanian|algeria algerian|angola angolan|argentina argentine argentinian|armenia armenian|australia australian
austria austrian|azerbaijan azerbaijani|bahrain bahraini|bangladesh bangladeshi|belarus belarusian|belgium belgian|bolivia bolivian
bosnia bosnian|brazil brazilian|bulgaria bulgarian|cambodia cambodian|cameroon cameroonian|canada canadian|chad chadian|chile chilean
china chinese|colombia colombian|congo congolese|croatia croatian|cuba cuban|cyprus cypriot|czechia czech|denmark danish|ecuador ecuadorian
egypt egyptian|eritrea eritrean|estonia estonian|ethiopia ethiopian|finland finnish|france french|georgia georgian|germany german|ghana ghanaian
greece greek|guatemala guatemalan|haiti haitian|honduras honduran|hungary hungarian|iceland icelandic|india indian|indonesia indonesian
iran iranian|iraq iraqi|ireland irish|israel israeli|italy italian|jamaica jamaican|japan japanese|jordan jordanian|kazakhstan kazakh
kenya kenyan|kosovo kosovar|kuwait kuwaiti|kyrgyzstan kyrgyz|laos laotian|latvia latvian|lebanon lebanese|libya libyan|lithuania lithuanian
malaysia malaysian|mali malian|mexico mexican|moldova moldovan|mongolia mongolian|montenegro montenegrin|morocco moroccan|mozambique mozambican
myanmar burmese|nepal nepali nepalese|netherlands dutch|nicaragua nicaraguan|niger nigerien|nigeria nigerian|norway norwegian|oman omani
pakistan pakistani|palestine palestinian|panama panamanian|paraguay paraguayan|peru peruvian|philippines philippine filipino|poland polish
portugal portuguese|qatar qatari|romania romanian|russia russian|rwanda rwandan|senegal senegalese|serbia serbian|singapore singaporean
slovakia slovak|slovenia slovenian|somalia somali|spain spanish|sudan sudanese|sweden swedish|switzerland swiss|syria syrian|taiwan taiwanese
tajikistan tajik|tanzania tanzanian|thailand thai|tunisia tunisian|turkey turkish|turkiye turkish|uganda ugandan|ukraine ukrainian
uruguay uruguayan|uzbekistan uzbek|venezuela venezuelan|vietnam vietnamese|yemen yemeni|zambia zambian|zimbabwe zimbabwean`;

const countryByWord = new Map<string, string>();
for (const line of COUNTRIES.split(/[|\n]/)) {
  const [country, ...adjectives] = line.trim().split(' ');
  if (!country) continue;
  for (const word of [country, ...adjectives]) if (!countryByWord.has(word)) countryByWord.set(word, country);
}
countryByWord.set('turkiye', 'turkey');

/** The country whose government the name means ("the French government", "Government of France", "France"), or null. */
export function countryGoverned(name: string): string | null {
  const words = folded(name)
    .split(/[^\p{L}]+/u)
    .filter((word) => word && word !== 'the' && word !== 'of' && word !== 'government' && word !== 'administration');
  return words.length === 1 ? (countryByWord.get(words[0]!) ?? null) : null;
}
