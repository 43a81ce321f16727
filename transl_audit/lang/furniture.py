"""Words of page furniture: comment forms, navigation, sharing, subscription, cookies, legal lines."""

from __future__ import annotations

# Phrases that stand in furniture and hardly ever in a sentence of an article. Lower case, straight
# apostrophes; a trailing * lets the last word go on.
PHRASES_EN = """
leave a reply|leave a comment|leave a response|leave your thoughts|post comment|post a comment|submit comment|add a comment|add comment|write a comment
join the conversation|join the discussion|be the first to comment|view all comments|view comments|show comments|load more comments|no comments yet
comments are closed|comments off|comment policy|your email address will not be published|required fields are marked|email address is required
save my name|for the next time i comment|notify me of|you must be logged in|log in to comment|sign in to comment|log in to reply|cancel reply
reply to this comment|report this comment|sort by newest|sort by oldest
read more|read also|read next|read the full|read full|read the original|continue reading|keep reading|learn more|find out more|see more|see also|show more|load more|view more|view all|see all|more from|more on this|more stories|more news
related articles|related posts|related stories|related topics|related content|related reading|you may also like|you might also like|you may like|recommended for you|recommended reading|recommended stories|editor's picks|editors' picks
most read|most popular|most viewed|most shared|trending now|top stories|latest news|latest posts|recent posts|recent comments|popular posts|up next|what to read next|previous post|next post|previous article|next article|older posts|newer posts
back to top|skip to content|skip to main content|jump to content|skip navigation|go to homepage|toggle navigation|main menu|search this site|search for
share this|share on|share via|share article|share story|share the|click to share|copy link|link copied|send by email|email this|email a link|print this|print article|opens in new window|save for later|add to favo*
follow us|follow me|follow along|like us on|find us on|connect with us|join us on|join our|stay connected|stay up to date|stay in touch|get the latest|get our
subscribe to|subscribe now|subscribe today|subscribe for|sign up for|sign up to|sign up now|sign up today|sign in|log in|log out|create an account|create account|my account|forgot password|forgot your password|lost your password|remember me|start your free trial|free trial
our newsletter|email newsletter|daily newsletter|weekly newsletter|newsletter sign*|enter your email|your email address|your inbox|unsubscribe at any time|unsubscribe anytime|no spam
cookie policy|cookie settings|cookie preferences|manage cookies|accept cookies|accept all|reject all|uses cookies|use cookies|using cookies|by continuing to|consent to the use|manage consent|privacy policy|privacy notice|privacy settings|terms of service|terms of use|terms and conditions|terms & conditions|do not sell
all rights reserved|rights reserved|powered by|site map|contact us|about us|about the author|about this site|advertise with us|work with us|press room|help center|help centre|faq|accessibility statement
advertisement|advertising|sponsored content|sponsored by|sponsored post|paid content|promoted|article continues below|story continues below|scroll to continue|this article was originally published|disable your ad blocker|ad blocker
min read|minute read|minutes read|mins read|reading time|last updated|filed under|posted in|tagged with|tagged as|tags|categories|topics
see translation|show translation|translate post|translate tweet|translated from|show original|rate this translation|people are talking about|
subscribers only|for subscribers|subscriber exclusive|premium article|members only|already a subscriber|unlock this article|gift this article|free articles left|
listen to this article|listen to this story|listen to the article|autoplay|unmute|full screen|your browser does not support|enable javascript|video unavailable|content unavailable|content is blocked|
manage preferences|manage your preferences|update your preferences|cookie consent|decline all|only necessary|comment data is processed|reduce spam|
ad continues|story continues|continues after advertisement|continues below|report an error|suggest a correction|submit a tip|last updated on|first published on|editorial team|related|
download the app|download our app|get the app|available on|watch the video|watch now|listen now|play video|close menu|open menu|image credit|loading
""".replace("\n", "|").strip("|")

PHRASES_FR = """
laisser un commentaire|laissez un commentaire|laisser une réponse|laisser une reponse|ajouter un commentaire|publier un commentaire|publier le commentaire|poster un commentaire|écrire un commentaire|envoyer le commentaire|soyez le premier à commenter|soyez le premier à réagir|voir les commentaires|voir tous les commentaires|afficher les commentaires|les commentaires sont fermés|aucun commentaire
votre adresse e-mail ne sera pas publiée|votre adresse email ne sera pas publiée|votre adresse de messagerie ne sera pas publiée|les champs obligatoires|champs obligatoires|enregistrer mon nom|pour mon prochain commentaire|connectez-vous pour|annuler la réponse|signaler ce commentaire|réagir à cet article|participez à la discussion|prévenez-moi de
lire la suite|lire aussi|lire également|lire plus|à lire aussi|à lire également|à lire ensuite|lire l'article|lisez aussi|en savoir plus|voir plus|voir aussi|voir tout|afficher plus|charger plus|continuer la lecture|poursuivre la lecture|plus d'articles|plus d'infos|découvrir plus
articles similaires|articles liés|articles connexes|articles associés|articles récents|articles populaires|sur le même sujet|dans la même rubrique|dans la même catégorie|sur le même thème|vous aimerez aussi|vous pourriez aimer|vous pourriez aussi aimer|ces articles pourraient vous|ceci pourrait vous|recommandé pour vous|nos recommandations|les plus lus|les plus populaires|les plus commentés|le plus lu|dernières actualités|derniers articles|dernières infos|commentaires récents|article précédent|article suivant|page suivante|page précédente
retour en haut|haut de page|retour à l'accueil|aller au contenu|accéder au contenu|passer au contenu|menu principal|afficher le menu|fermer le menu|ouvrir le menu|rechercher sur|plan du site
partager sur|partager cet article|partager l'article|partager par|partagez cet|partagez sur|cliquez pour partager|cliquer pour partager|copier le lien|lien copié|envoyer par e-mail|envoyer par email|imprimer l'article|ouvre dans une nouvelle fenêtre|ajouter aux favoris
suivez-nous|suivez nous|nous suivre|rejoignez-nous|rejoignez nous|retrouvez-nous|restez connecté*|restez informé*|ne manquez rien|ne ratez rien|abonnez-vous|abonnez vous|s'abonner|je m'abonne|inscrivez-vous|inscrivez vous|s'inscrire|je m'inscris|se connecter|connexion|déconnexion|créer un compte|créer mon compte|mon compte|mot de passe oublié|se souvenir de moi|essai gratuit
notre newsletter|la newsletter|notre lettre d'information|notre infolettre|infolettre|votre adresse e-mail|votre adresse email|votre adresse courriel|votre e-mail|votre boîte de réception|vous désabonner|vous désinscrire|recevez nos|recevez chaque|recevoir nos|recevez le meilleur
politique de confidentialité|politique de cookies|politique relative aux cookies|paramètres des cookies|paramétrer les cookies|gérer les cookies|gérer mes cookies|accepter les cookies|accepter et fermer|tout accepter|tout refuser|continuer sans accepter|utilise des cookies|utilisons des cookies|utilisation de cookies|utilisation des cookies|en poursuivant votre navigation|en continuant à|déposer des cookies|vos préférences|gestion des cookies|données personnelles|mentions légales|conditions générales|conditions d'utilisation
tous droits réservés|droits réservés|propulsé par|contactez-nous|contactez nous|nous contacter|qui sommes-nous|qui sommes nous|à propos de nous|à propos de l'auteur|à propos du site|foire aux questions
publicité|annonce|contenu sponsorisé|sponsorisé par|article sponsorisé|contenu partenaire|la suite après la publicité|la suite de l'article|l'article continue après|cet article a été publié|désactivez votre bloqueur|bloqueur de publicité
min de lecture|minutes de lecture|temps de lecture|mis à jour le|classé dans|publié dans|étiquettes|mots-clés|mots clés|catégories|rubriques|tags
voir la traduction|afficher la traduction|traduire le tweet|traduire le post|traduire ce|traduit de l'anglais par|voir l'original|afficher l'original|noter cette traduction|personnes en parlent|
réservé aux abonnés|réservée aux abonnés|réservés aux abonnés|article abonné|contenu abonné|accès abonné|déjà abonné|il vous reste|débloquer cet article|offrir cet article|articles offerts|
écouter cet article|écoutez cet article|lecture automatique|plein écran|activer le son|couper le son|votre navigateur ne|activer javascript|vidéo indisponible|contenu indisponible|ce contenu est bloqué|
modifier mes choix|modifier vos choix|gérer mes choix|gérer vos préférences|gérer mes préférences|refuser et|données de vos commentaires|
signaler une erreur|signaler un abus|proposer une correction|ajouter à vos favoris|ajouter à mes favoris|enregistrer l'article|à la une|dernière mise à jour|la rédaction vous conseille|tous ses articles|toutes ses publications|
télécharger l'application|télécharger l'appli|téléchargez l'application|téléchargez l'appli|voir la vidéo|regarder la vidéo|lire la vidéo|écouter l'article|fermer la fenêtre|chargement en cours|voir cette publication sur|voir ce post sur|view this post on
""".replace("\n", "|").strip("|")

# Words that are furniture when a short line holds little else: a menu, a button, a form's label.
LABELS = frozenset(
    """
    home accueil menu search recherche rechercher login logout register subscribe newsletter contact about blog news
    actualités archives sitemap email e-mail mail courriel name nom website site comment commentaire message submit
    envoyer send share partager tweet tweeter pin print imprimer save reply répondre like j'aime follow suivre next
    previous suivant précédent close fermer ok cancel annuler password username identifiant twitter facebook linkedin
    whatsapp pinterest instagram youtube telegram reddit rss copyright faq help aide privacy confidentialité cookies
    terms cgu legal settings paramètres language langue prénom phone téléphone politics business technology
    tech sport sports opinion culture lifestyle world video videos vidéo vidéos photos podcast podcasts santé économie
    politique monde société planète sciences science health entertainment shop boutique careers jobs emplois events
    services products produits press presse advertise tags topics categories catégories more plus
    """.split()
)

# Beginnings of words that furniture uses again and again, whatever its wording: what a page wants of its reader
# (subscribe, share, comment, consent), and how it speaks of itself (article, section, newsletter, staff).
TELLING = {
    "fr": """
    newsletter infolettre abonn désabonn désinscri inscri connect déconnect identifi cookie consentement rgpd traceur
    commentaire commenter modér charte publicit sponsoris annonceur régie notification podcast télécharg appli
    partager partagez imprim favori mot-clé étiquette rubrique archive sommaire newsletters alerte
    gratuitement essai résili sans-engagement cliqu clic navigateur javascript copyright réservés reproduction
    hébergeur mentions cgu cgv faq whatsapp facebook twitter instagram linkedin tiktok youtube telegram discord rss
    """.split(),
    "en": """
    newsletter subscri unsubscri sign-up signup sign log-in login register cookie consent gdpr tracker comment moderat
    guideline advertis sponsor promoted notification podcast download app share print bookmark favorite tag archive
    categor free trial cancel click tap browser javascript copyright reserved reproduction faq whatsapp facebook twitter
    instagram linkedin tiktok youtube telegram discord rss inbox email e-mail password account editorial affiliate
    """.split(),
}
SUGGESTIVE = {
    "fr": """
    article lire lecture relire vidéo photo diaporama galerie rédaction journaliste auteur biographie site page accueil
    menu actualité actu info dossier direct une e-mail email courriel adresse compte passe offre abonné membre premium
    réagi répond signal suivre suivez retrouv découvr recev soutenez soutien don profit accéd accès contact équipe
    voir afficher masquer fermer ouvrir suivant précédent plus populaires récents confidentialité politique condition
    préférence paramètre traduire traduction version écouter regarder enregistrer offrir précommand boutique jeux météo horoscope
    """.split(),
    "en": """
    article story stories read reading video photo slideshow gallery newsroom reporter author bio website site page home
    menu news latest breaking live address offer member premium join follow reply report watch listen discover support
    donate access contact team view show hide close open next previous more popular recent trending privacy policy terms
    condition preference setting translate translation version save gift shop store weather horoscope crossword games
    """.split(),
}
