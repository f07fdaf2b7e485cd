/** Common surnames in the United Kingdom from many origins, in lower case. Names that are also ranks, colours, places,
 *  ethnic groups or frequent words in unit names (White, Black, Brown, Hill, Park, King, West, Constable ...) are left
 *  out on purpose. */
export const SURNAMES: ReadonlySet<string> = new Set(
  (
    'bloggs doe abbas abdi abdullah adams adebayo adeyemi afolabi agarwal ahmad ahmed akhtar akram ali allen anderson andrews anwar ' +
    'appiah asante aslam atkinson bailey baker barker barnes begum bennett bhatti bibi boateng bradley brooks butler ' +
    'campbell carr carter chambers chan chapman chaudhry chauhan chen choudhury chowdhury chukwu clarke collins cooper cox ' +
    'cunningham dar davies davis davidson dawson dhaliwal dhillon dixon edwards elliott ellis evans farah fernandes ' +
    'fisher fletcher foster francis garcia gibson gill gonzalez graham grant grewal griffiths gupta hall hamilton harris ' +
    'harrison harvey hassan henderson holmes howard hughes hunter hussain hussein hutchinson ibrahim iqbal islam jackson ' +
    'jain james jenkins johal johnson johnston jones joshi kapoor kaur kelly khalid khan khatun kowalski kumar lawrence ' +
    'lee lewis lloyd lopez macdonald mahmood malik marshall martin martinez mason matthews mcdonald mehta mensah miah ' +
    'mistry mitchell mohamed mohammed moore morgan morris morrison murphy murray mustafa nair nguyen nowak okafor okeke ' +
    'okonkwo olawale oliver omar osei owusu palmer parker patel patil pearson perera perez phillips popa popescu powell ' +
    'price qureshi rahman rai raja rana rashid reid reynolds richards richardson roberts robertson robinson rodriguez ' +
    'rogers rose ross russell ryan sahota sanchez sandhu sharma shah shaikh shaw sheikh sidhu silva simpson singh smith ' +
    'spencer stevens stewart sullivan syed tariq taylor thapa thomas thompson thomson tran tucker turner uddin wagner ' +
    'walker walsh wang ward warren watson watts webb wilkinson williams williamson willis wilson wisniewski wojcik wong ' +
    'wright yadav yang yusuf zaman zhang zulu'
  ).split(' '),
);
