"""Brands, outlets and places whose names are also words, and the words a machine puts in their place.

Written for this project. The French forms are wrong for the name and right for the word.
"""

from __future__ import annotations

_BRANDS = """
airbus: autobus; amazon: amazone; apple: pomme pommes; blackberry: mûre mûres; blizzard: tempête; block: bloc
bluebird: merlebleu; boots: bottes bottines; box: boîte; bumble: bourdon; canvas: toile; caterpillar: chenille
chime: carillon; chrome: chromé; clash: choc affrontement; coach: entraîneur; discord: discorde désaccord
disney: disné; dove: colombe; dropbox: boîte; edge: bord arête; excel: exceller; explorer: explorateur
facebook: livre; firefox: renard; flash: éclair; forever: toujours; fortnite: quinzaine; gap: écart fossé
github: moyeu; gmail: courriel; goodyear: bonne; greyhound: lévrier; grindr: broyeur; hotmail: courrier
instacart: chariot; instagram: gramme; kindle: allumer; kickstarter: démarreur; linkedin: lié; lucid: lucide
lyft: ascenseur; mailchimp: chimpanzé; messenger: messager messagère; myspace: espace; nest: nid
outlook: perspectives perspective; pampers: dorlote; paramount: primordial; patreon: mécène; paypal: copain
peacock: paon; pinterest: intérêt; playstation: station; polaroid: polaroïd; quicken: accélérer; reddit: lu
rolex: roulex; salesforce: force; samsung: sam; shell: coquille coque coquillage; shopify: boutique; skype: ciel
slack: mou relâchement jeu; snapchat: bavardage chat; snapdragon: gueule; spotify: tache; sprint: course
square: carré place; staples: agrafes; starbucks: étoiles; steam: vapeur; stripe: rayure bande; subway: métro
swatch: échantillon; target: cible objectif; teams: équipes; telegram: télégramme; threads: fils discussions
thunderbird: oiseau; tide: marée; tinder: amadou; tumblr: gobelet; twitch: contraction tic
twitter: gazouillis gazouilleur gazouillement; uber: super; verizon: horizon; virgin: vierge; walmart: marché
waymo: chemin; wechat: bavardons; whatsapp: quoi; wikipedia: wikipédie; windows: fenêtres fenêtre; word: mot
workday: journée; xbox: boîte; yelp: jappement; youtube: tube; zoom: zoomer; axios: axes
buzzfeed: bourdonnement; guardian: gardien gardienne; intercept: interception intercepter; mirror: miroir
onion: oignon; politico: politicien; slate: ardoise; times: temps fois
verge: bord bordure bas-côté rebord seuil; wired: câblé filaire câblée; insider: initié; economist: économiste
independent: indépendant; spectator: spectateur; telegraph: télégraphe; herald: héraut; chronicle: chronique
examiner: examinateur; inquirer: enquêteur; observer: observateur; sun: soleil; variety: variété
billboard: panneau; pitchfork: fourche; netflix: netfilm; nike: niké; converse: conversation; timberland: terre
columbia: colombie; patagonia: patagonie; oakley: chêne; ford: gué; dodge: esquive esquiver; polestar: étoile
sprite: lutin; monster: monstre; galaxy: galaxie
"""
_PLACES = """
turkey: dinde dindon; china: porcelaine; chile: piment; reading: lecture; bath: bain baignoire
cork: liège bouchon; nice: agréable gentil; buffalo: buffle bison; boulder: rocher bloc; wells: puits
hull: coque; cowes: vaches
"""


def _table(text: str) -> dict[str, tuple[str, ...]]:
    rows = (row.split(":") for row in text.replace("\n", ";").split(";") if row.strip())
    return {name.strip(): tuple(form for form in forms.split() if form != name.strip()) for name, forms in rows}


BRANDS: dict[str, tuple[str, ...]] = _table(_BRANDS)
"""Brands and outlets in lower case, and the French words that a literal translation makes of them."""

PLACES: dict[str, tuple[str, ...]] = _table(_PLACES)
"""Places in lower case, and the French words that a literal translation makes of them."""

KEPT_ACRONYMS = frozenset(
    """
    FBI CIA NSA NASA FTC FCC FDA SEC EPA DEA IRS ATF BBC CNN NBC ABC CBS PBS NPR MSNBC ESPN HBO MTV ITV NFL NBA
    MLB NHL MLS UFC WWE NCAA PGA WNBA NASCAR FIFA UEFA FIA IBM AMD HP BMW GM GE KLM UPS DHL KFC LG HSBC ING UBS
    AIG AOL EA MGM NYPD LAPD MIT UCLA USC NYU LSE NAACP ACLU AARP NRA KGB FSB GRU MI5 MI6 NHS USGS NOAA NTSB FAA
    FEMA TSA CDC NIH HUD DHS DOJ DOE DOD USDA USAID CPS DVLA RSPCA RNLI RAF SNP DUP UKIP AP AFP UPI SAP SAS AWS
    TSMC ASML NXP EY KPMG PWC DARPA NSF NIST NORAD NCIS OSHA FERC FDIC CFTC FINRA OPM GAO USPS USCIS CBP ICE
    USMS BLM USFWS NPS NWS NHTSA CPSC LSU OSU UCSD UCSF UNC UNLV SMU TCU BYU MSU KSU NCSU VCU FSU UCF USF UAB
    ASU CUNY SUNY CNRS EPFL ETH ULB UCL RMIT UBC SFU CNBC CBC CTV SBS RTE ITN BFM TF1 ARD ZDF RAI NHK TVA AMC
    TBS HGTV QVC TMZ SNL PSG ASSE FC NFC AFC AFL CFL XFL NASL FIBA ATP WTA ITF IAAF UCI IPL MMA IBF WBC WBA VW
    BP EDF SNCF RATP TSB RBS BNP BBVA AXA BASF BAE EADS IKEA HMV JVC HTC TCL TDK ADL UAW SEIU PETA WWF
    IFAW MADD YMCA YWCA BNDES ISRO JAXA ESA CNES CERN ITER SETI FARC PKK YPG AfD CDU CSU SPD PSOE BJP ANC
    NDP LDP NKVD GCHQ BND DGSE DGSI ASIO NSO ISI IDF GOP DNC RNC
    """.split()
)
"""Acronyms of houses that keep their English letters in French."""

HOUSES = frozenset(
    """
    adidas adobe airbnb airbus aldi alibaba alphabet amazon android apple asus audi axios baidu barclays bayer
    bbc bentley bing bloomberg boeing bosch bugatti burberry buzzfeed cadillac canon chanel chevrolet chrysler
    cisco citigroup citroen cnbc cnn comcast coinbase converse costco danone dell deloitte disney dropbox ebay
    ericsson etsy exxon exxonmobil facebook fedex ferrari fiat firefox foxconn gazprom getty gillette github
    gitlab gmail goldman google gucci haribo heineken hermes honda huawei hulu hyundai ikea instagram intel
    iphone ipad jpmorgan kia kodak lamborghini lego lenovo lexus linkedin linux lidl lockheed lufthansa lyft
    macbook maserati mastercard mattel mazda mcdonald mcdonalds mercedes merck microsoft mitsubishi moderna
    monsanto mozilla msnbc nasdaq nestle netflix nike nintendo nissan nokia novartis nvidia openai oracle
    panasonic paypal pepsi pepsico pfizer philips pinterest pixar playstation politico porsche prada qualcomm
    raytheon reddit reuters roche rolex ryanair safeway samsung sanofi shopify siemens skoda skype snapchat sony
    spacex spotify starbucks subaru suzuki tesco tesla tiktok toshiba toyota tumblr tweeter twitter uber ubisoft
    ubuntu unilever verizon vodafone volvo volkswagen walgreens walmart wechat whatsapp wikipedia xbox xerox
    xiaomi yahoo yelp youtube zara
    """.split()
)
"""Companies, outlets and products, in lower case, that keep their names in French."""

SAYING = frozenset(
    """
    said says announced announces has have will would plans planned reported reports is was did does wants
    wanted unveiled launched launches told denied declined bought sold shares stock ceo inc corp employees users
    """.split()
)
"""English words, in lower case, that follow a house's name where it opens a sentence."""

_KEPT_NAMES = """
abbey road; american airlines; american eagle; american express; arctic monkeys; backstreet boys
banana republic; bank of america; bath and body works; bay area; beastie boys; best buy; black eyed peas
black keys; black panther; black sabbath; blue origin; boston globe; british airways; broken social scene
burger king; business insider; camden town; canary wharf; central park; charing cross; chicago tribune
coney island; covent garden; creative commons; daily beast; daily express; daily mail; daily mirror
daily show; daily star; daily telegraph; dairy queen; death valley; deep purple; def leppard; depeche mode
dire straits; dollar general; dollar tree; domino's pizza; downing street; electronic arts; epic games
evening standard; fast company; fifth avenue; financial times; five guys; fleet street; fleetwood mac
foo fighters; fox news; general dynamics; general electric; general mills; general motors; good charlotte
grand theft auto; green bay; green day; ground zero; guns n' roses; hard rock cafe; harper's bazaar
home depot; huffington post; hyde park; imagine dragons; iron maiden; johnson and johnson; joy division
kings of leon; led zeppelin; linkin park; live nation; lonely planet; los angeles times; madison square garden
manic street preachers; marks and spencer; massive attack; men's health; miami herald; modest mouse
moody blues; mother jones; mumford and sons; national geographic; national public radio; new balance
new republic; new statesman; new york post; new york times; new yorker; nine inch nails; oakland tribune
old navy; old trafford; oxford street; papa john's; park avenue; pearl jam; pet shop boys; piccadilly circus
pink floyd; pizza hut; popular mechanics; popular science; portland trail blazers; queens of the stone age
rage against the machine; red bull; red hat; red hot chili peppers; red lobster; rockstar games; rodeo drive
rolling stone; rolling stones; royal dutch shell; san jose mercury news; science daily; seattle times
silicon valley; simple minds; simply red; sky news; smashing pumpkins; snow patrol; southwest airlines
spandau ballet; spice girls; square enix; stamford bridge; stone roses; stone temple pilots; sun microsystems
sunset boulevard; sydney morning herald; talking heads; tears for fears; texas instruments; the beach boys
the clash; the cure; the doors; the eagles; the hill; the intercept; the killers; the onion; the police
the sun; the verge; the weather channel; thirty seconds to mars; time out; time warner; times square
trader joe's; true religion; twenty one pilots; under armour; union square; united airlines; urban outfitters
usa today; vampire weekend; vanity fair; victoria's secret; virgin atlantic; virgin galactic; wall street
wall street journal; washington post; weather underground; western digital; western union; white stripes
whole foods; yankee stadium; yellow pages; yeah yeah yeahs
"""
KEPT_NAMES: frozenset[str] = frozenset(
    name.strip() for name in _KEPT_NAMES.replace("\n", ";").split(";") if " " in name.strip()
)
"""Houses, bands, outlets and city places of several words, in lower case, that keep their English names in French."""
