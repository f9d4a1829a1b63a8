// Given names that stand for one another in English-language news: "Bill Duarte" in one outlet is "William Duarte" in the
// next. Each line is one name with its short forms; a short form may stand in several lines ("Chris", "Alex", "Pat").
const GROUPS = `
abigail abby gail|abraham abe bram|albert al bert|alexander alex alec sandy sasha xander|alexandra alex sandra sasha lexi
alfred al fred alf|alison ali|amanda mandy|andrew andy drew|anthony tony|antonio tony|antoinette toni|arthur art artie
barbara barb babs|bartholomew bart|benjamin ben benny bibi|bernard bernie|bradley brad|brian bryan|calvin cal|cameron cam
carolyn carrie|catherine cathy kate katie katherine kathryn kathleen kathy kat kit|charles charlie chuck chas|charlotte charlie lottie
chester chet|christina chris tina christine|christopher chris kit topher|clifford cliff|clinton clint|constance connie|cynthia cindy
daniel dan danny|david dave davy|deborah deb debbie debra|dennis denny|dmitri dimitri dmitry dima|donald don donny donnie|dorothy dot dottie
douglas doug|edmund ed eddie ned|edward ed eddie ned ted teddy|edwin ed eddie|eleanor ellie nell|elizabeth liz lizzie beth betsy betty eliza lisa libby
emily em|eugene gene|evangeline eva|ezekiel zeke|florence flo|frances fran frankie|francis frank fran|francisco paco pancho|franklin frank
frederick fred freddie freddy rick|gabriel gabe|gabrielle gabby|gaylord gay|geoffrey geoff jeff|george georgie|gerald gerry jerry
gerard gerry|gilbert gil|giuseppe beppe|gregory greg|harold hal harry|harriet hattie|henry harry hank hal|herbert herb bert
howard howie|hubert bert|ignacio nacho|isaac ike|isabella bella izzy|jacob jake jack|jacqueline jackie|james jim jimmy jamie
janet jan|jason jay|jeffrey jeff geoff|jennifer jen jenny|jeremiah jerry jeremy|jerome jerry|jesse jess|jessica jess jessie
joanna jo joan|john jack johnny jon|jonathan jon jonny|jose pepe|joseph joe joey|joshua josh|judith judy|julian jules
kenneth ken kenny|kevin kev|kimberly kim|lawrence larry laurence|leonard len lenny leo|leonid leo|leroy roy|lewis lew louis lou
lillian lily|louise lou|luis lucho|lucille lucy|madeleine maddie|marcus marc mark|margaret maggie meg peggy peg marge greta rita
martha marty|martin marty|mary molly polly|matthew matt|maurice mo|maximilian max|maxwell max|melissa mel|melvin mel|michael mike mick mickey misha
mikhail misha|millicent millie|mitchell mitch|mohammed mohammad muhammad mohamed mohamad muhammed mo|monica mona|morris mo|nancy nan
natalia natasha|nathan nate nat|nathaniel nate nat nathan|nicholas nick nicky nico nicolas|nikolai kolya|norman norm|oliver ollie|olivia liv
oscar ozzie|pamela pam|patricia pat patty tricia trish|patrick pat paddy|peter pete|philip phil phillip|rachel rae|randall randy
randolph randy|raymond ray|rebecca becky|reginald reg reggie|richard dick rick ricky rich richie|robert bob bobby rob robbie bert
roberta bobbie|roderick rod|rodney rod|roger rog|ronald ron ronnie|rosemary rose|rudolph rudy|rudolf rudy|russell russ|salvador sal|salvatore sal
samantha sam|samuel sam sammy|sarah sally sara|sebastian seb|sergei sergey serhiy serge|sheldon shelly|sidney sid|sophia sophie|stanley stan
stephanie steph|stephen steve stephan steven|stewart stu stuart|susan sue susie suzy suzanne|sylvester sly|terence terry terrence|teresa terry theresa tess
theodore ted teddy theo|thomas tom tommy|timothy tim|tobias toby|valentina valya|vanessa nessa|veronica ronnie|victor vic viktor|victoria vicky tori
vincent vince vinny|vivian viv|vladimir volodya|walter walt wally|warren ren|wayne way|wesley wes|wilfred wilf|william bill billy will willie liam
winston win|woodrow woody|yevgeny evgeny eugene zhenya|yuri yury iouri|zachary zach zack`;

const groupsOf = new Map<string, number[]>();
GROUPS.split(/[|\n]/)
  .filter((line) => line.trim())
  .forEach((line, group) => {
    for (const name of line.trim().split(' ')) groupsOf.set(name, [...(groupsOf.get(name) ?? []), group]);
  });

/** True when the two given names (folded, lower case) are forms of one name: "bill" and "william". */
export function areFormsOfOneName(one: string, other: string): boolean {
  const groups = groupsOf.get(one);
  return !!groups && (groupsOf.get(other)?.some((group) => groups.includes(group)) ?? false);
}
