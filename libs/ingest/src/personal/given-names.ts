/** Common given names in the United Kingdom from many origins, in lower case. Names that are also ranks, religions,
 *  months, places or frequent words (Christian, Grace, Chelsea, May, Jordan ...) are left out on purpose. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  (
    'ann bob charlie dave joe mike steve aaron abdul abdullah abigail adam adebayo adeola aisha alan alex alexander ali alice alison amanda amina amir amit ' +
    'amy andrea andrew angela anil anita anna anne anthony antonio arjun ashley ayesha babatunde barbara ben benjamin ' +
    'bethany bilal brian callum carl carlos carol caroline catherine charles charlotte chidi chinedu chloe chris ' +
    'christine christopher claire colin craig daniel darren david dean deborah deepak denise derek diane donna dwayne ' +
    'edward eleanor elizabeth emily emma eoin eric eve fatima fiona frank gareth gary gemma geoffrey george gillian ' +
    'graham gurpreet hannah harjit harpreet harry hassan heather helen henry hussain ian ibrahim imran isaac isabella ' +
    'jack jacob jacqueline jagdeep jaspreet james jamie jane janet jason jean jennifer jessica jin joan joanna joanne john ' +
    'jonathan jose joseph joshua juan judith julia julie karen karl kate katherine kathleen katie keith kelly kemi ' +
    'kenneth kerry kevin khadija kofi kulwinder kwame laura lauren leanne lee leon lewis liam linda lisa louise lucy ' +
    'luke malcolm mandeep manjit margaret maria mariam marie mark martin martyn mary matthew megan michael michelle ' +
    'mohamed mohammad mohammed muhammad nadia naomi natalie nathan navdeep neil ngozi nicholas nicola nigel nisha oliver ' +
    'olivia olu oluwaseun omar owen pamela patricia patrick paul pauline peter philip piotr priya rachel rahul rajesh ' +
    'rajinder ravi raymond rebecca richard robert robin roger ronald rosemary ross russell ruth ryan sabrina sally samantha ' +
    'samina samir samuel sandra sanjay sara sarah sean shabana shane sharon shaun sheila shirley simon sophie stacey ' +
    'stephanie stephen steven stuart sukhdeep sunil susan suzanne tariq tayo thomas timothy tom tracey tracy usman ' +
    'vanessa vijay wayne wendy william xin yasmin yusuf zainab zara zoe agnieszka aleksandra bartosz ewa katarzyna ' +
    'krzysztof magdalena marcin monika tomasz andrei elena ioana mihai siobhan sinead niamh ciara rhys sian carys ffion ' +
    'hamish eilidh kirsty wei ming mei hiroshi yuki nguyen thi linh tuan aoife declan padraig sofia giovanni marco pierre'
  ).split(' '),
);
