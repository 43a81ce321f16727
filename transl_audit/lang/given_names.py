"""Given names, titles and what surrounds a person's name. Written for this project."""

from __future__ import annotations

_PAIRS = """
Adrian Adrien; Agnes Agnès; Alexander Alexandre; Ambrose Ambroise; Andrea Andréa; Andrew André; Anna Anne
Anthony Antoine; Arnold Arnaud; Augustine Augustin; Basil Basile; Beatrice Béatrice; Benedict Benoît
Bridget Brigitte; Camilla Camille; Cecilia Cécile; Cecily Cécile; Christina Christine; Christopher Christophe
Claudia Claude; Clement Clément; Constantine Constantin; Cyril Cyrille; Daisy Marguerite; Dennis Denis
Diana Diane; Dominic Dominique; Dorothy Dorothée; Edmund Edmond; Edward Édouard; Eleanor Éléonore; Elijah Élie
Elizabeth Élisabeth; Ellen Hélène; Emily Émilie; Eric Éric; Eugene Eugène; Eve Ève; Evelyn Éveline; Felix Félix
Frances Françoise; Francis François; Frank Franck; Frederick Frédéric; Geoffrey Geoffroy; George Georges
Gerald Gérald; Gerard Gérard; Giles Gilles; Godfrey Godefroy; Grace Grâce; Gregory Grégoire; Helen Hélène
Henry Henri; Hugh Hugues; Ignatius Ignace; Irene Irène; Isabella Isabelle; Isabel Isabelle; James Jacques
Jane Jeanne; Jean Jeanne; Jeffrey Geoffroy; Jeremy Jérémie; Jerome Jérôme; Joan Jeanne; John Jean
Josephine Joséphine; Julia Julie; Julian Julien; Julius Jules; Katherine Catherine; Kathleen Catherine
Laura Laure; Lawrence Laurent; Lea Léa; Leo Léon; Leonard Léonard; Lewis Louis; Louisa Louise; Lucy Lucie
Luke Luc; Magdalen Madeleine; Margaret Marguerite; Maria Marie; Marian Marianne; Mark Marc; Martha Marthe
Mary Marie; Matthew Matthieu; Maximilian Maximilien; Melanie Mélanie; Michael Michel; Miriam Myriam
Monica Monique; Natalie Nathalie; Nicholas Nicolas; Noah Noé; Oliver Olivier; Patrick Patrice; Paula Paule
Peter Pierre; Philip Philippe; Phillip Philippe; Ralph Raoul; Raphael Raphaël; Rebecca Rébecca
Reginald Réginald; Reynold Renaud; Rudolph Rodolphe; Sebastian Sébastien; Solomon Salomon; Sophia Sophie
Stephanie Stéphanie; Stephen Étienne; Steven Étienne; Susan Suzanne; Susanna Suzanne; Theodore Théodore
Theresa Thérèse; Teresa Thérèse; Timothy Timothée; Ursula Ursule; Valerie Valérie; Veronica Véronique
Victoria Victoire; Virginia Virginie; Vivian Viviane; Walter Gauthier; William Guillaume; Zachary Zacharie
Zoe Zoé
"""
FRENCH_GIVEN_NAMES: dict[str, str] = {
    pair.split()[0].lower(): pair.split()[1].lower() for pair in _PAIRS.replace("\n", ";").split(";") if pair.strip()
}
"""English given names and their French counterparts, in lower case; right for saints, kings and the dead only."""

HONORIFICS = frozenset(
    """
    mr mrs ms miss mx dr prof professor rev sir dame lady lord madam president chancellor senator sen rep
    congressman congresswoman governor gov mayor judge justice minister secretary ambassador captain capt
    colonel col general gen lieutenant lt sergeant sgt major admiral officer detective inspector coach director
    actor actress singer author writer rapper comedian lawyer attorney det insp supt pc cpl pte father sister
    brother aunt uncle reverend spokesman spokeswoman spokesperson chairman chairwoman chief ceo founder
    """.split()
)
"""English words, in lower case, before which a capital begins a surname."""

REGNAL = frozenset(
    """
    king queen pope prince princess saint st st. sts emperor empress tsar czar tsarina archduke archduchess duke
    duchess grand count countess marquis apostle prophet blessed evangelist gospel san santa bishop archbishop
    cardinal patriarch sultan elector kings queens popes saints
    """.split()
)
"""English words, in lower case, beside which a given name takes its French form."""

ACCENTED = frozenset(
    """
    jose jesus maria jorge andres angel adrian raul hector ramon ivan ruben cesar julian tomas joaquin nicolas
    agustin alvaro inigo garcia rodriguez gonzalez hernandez lopez martinez perez sanchez ramirez gomez diaz
    jimenez vazquez alvarez fernandez gutierrez munoz nunez suarez dominguez velazquez vasquez ibanez mendez
    marquez pena chavez benitez cortes valdes ordonez yanez galvan beltran solis peron castaneda maradona pele
    rene andre francois francoise jerome stephane frederic cedric remi remy gregoire etienne helene therese
    genevieve cecile celine benoit raphael anais agnes veronique frederique aurelie amelie herve regis loic joel
    noel gerard sebastien aurelien didier emile beyonce traore toure kone diarra dembele mbappe keita cisse diop
    sangare kante camara diabate coulibaly conde bale drogba macon poincare debre levy fillon melenchon segolene
    depardieu goncalves goncalo joao luis moraes simoes magalhaes guimaraes
    """.split()
)
"""Folded names that English often writes without the accents that they have in their own language."""

OFFICES = frozenset(
    """
    speaker chair chairman chairwoman chairperson president vice prime minister secretary mayor commissioner
    justice judge deputy ambassador moderator clerk governor premier chancellor leader speakers general attorney
    state council
    """.split()
)
"""English words, in lower case, that after a title name an office, not a person (Mr. Speaker)."""

_WORDS = """
amber: ambre; angel: ange; april: avril; august: août; autumn: automne; badger: blaireau; baker: boulanger
banks: banques rives berges; barb: barbe; barrow: brouette; basil: basilic; bean: haricot fève; beaver: castor
bell: cloche; berry: baie; bill: facture bec projet; bird: oiseau; bishop: évêque; black: noir
bond: obligation lien; bridges: ponts; bright: brillant; brook: ruisseau; brooks: ruisseaux; brown: brun marron
buck: mâle; buddy: copain; bull: taureau; burns: brûlures brûle; bush: buisson; butler: majordome
carol: chant cantique; carpenter: charpentier; carter: charretier; case: cas; cash: espèces; castle: château
chapel: chapelle; chase: poursuite chasse; cherry: cerise; chip: puce éclat; chuck: mandrin jeter
church: église; clay: argile; cliff: falaise; coin: pièce; collier: charbonnier; colt: poulain; cook: cuisinier
cooper: tonnelier; crane: grue; cross: croix; crow: corbeau; cruise: croisière; crystal: cristal
daisy: marguerite pâquerette; dale: vallée; dawn: aube; day: jour; dean: doyen; diamond: diamant; drake: canard
drew: dessina dessinait dessiné; duke: duc; earl: comte; eve: veille; faith: foi; farmer: fermier; field: champ
fields: champs; finch: pinson; fisher: pêcheur; flower: fleur; flowers: fleurs; forest: forêt; forrest: forêt
fox: renard; frank: franc; frost: gel givre; gardener: jardinier; gates: portes; gay: gai; gene: gène
ginger: gingembre; glass: verre; glen: vallon; glover: gantier; gold: or; good: bon; grace: grâce
grant: subvention; gray: gris; green: vert; grey: gris; guy: gars type; hall: salle; hand: main; harry: harceler
hawk: faucon; hazel: noisette; head: tête; heath: lande bruyère; heather: bruyère; hill: colline; holly: houx
hook: crochet; hope: espoir espérer; house: maison; hunt: chasse; hunter: chasseur; irons: fers; ivy: lierre
jack: cric valet prise; jay: geai; jobs: emplois; jolly: joyeux; joy: joie; june: juin; key: clé; keys: clés
king: roi; knight: chevalier; lake: lac; lamb: agneau; lane: allée ruelle; leaf: feuille; lily: lys lis
little: petit; lock: serrure; long: longueur; lord: seigneur; love: amour; mark: marque repère note
marks: marques; marsh: marais; marshall: maréchal; mason: maçon; max: maximum; may: mai pouvoir; merry: joyeux
mike: micro; miles: milles; miller: meunier; misty: brumeux; money: argent; monk: moine; moody: maussade
moor: lande; nail: clou; nick: entaille; nightingale: rossignol; norm: norme; oak: chêne; parker: parc
parks: parcs; pat: tapoter tape caresse; patty: galette; peacock: paon; pearl: perle; penny: sou centime
pepper: poivre; pike: brochet; piper: cornemuseur; pond: étang; pool: piscine; pope: pape; porter: porteur
potter: potier; pound: livre; powers: pouvoirs; price: prix; priest: prêtre; ray: rayon; reed: roseau; rice: riz
rich: riche; river: rivière fleuve; rivers: rivières fleuves; rob: voler dérober; robin: rouge; rock: rocher
root: racine; rosemary: romarin; ruby: rubis; rush: ruée; rusty: rouillé; salmon: saumon; salt: sel
sandy: sablonneux sableux; savage: sauvage; sawyer: scieur; sharp: pointu; shepherd: berger; shields: boucliers
short: court; silver: argent; singer: chanteur; skinner: écorcheur; skip: sauter; small: petit; smith: forgeron
snow: neige; sparrow: moineau; spears: lances; speed: vitesse; squire: écuyer; star: étoile; steel: acier
stone: pierre; storm: tempête; street: rue; strong: fort; sue: poursuivre; sugar: sucre; summer: été
summers: étés; sunny: ensoleillé; swan: cygne; swift: rapide martinet; tanner: tanneur; taylor: tailleur
thorn: épine; tiger: tigre; towers: tours; trout: truite; turner: tourneur; violet: violette; walker: marcheur
wall: mur; waters: eaux; weaver: tisserand; weeks: semaines; wells: puits; wheeler: charron; white: blanc
wild: sauvage; will: volonté testament; winter: hiver; wise: sage; wolf: loup; wolfe: loup; wood: bois
woods: bois; woody: boisé; worth: valeur; wren: roitelet; wright: artisan; young: jeune
"""
WORDS: dict[str, tuple[str, ...]] = {
    row.split(":")[0].strip(): tuple(form for form in row.split(":")[1].split() if form != row.split(":")[0].strip())
    for row in _WORDS.replace("\n", ";").split(";")
    if row.strip()
}
"""Given names and surnames that are words, in lower case, and what a literal translation makes of them."""
