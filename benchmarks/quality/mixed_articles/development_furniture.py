"""Lines of furniture of the development wordings, written after the look of pages; none is quoted from one."""

# ruff: noqa: E501  (the lines of pages are as long as they are)
from __future__ import annotations

from benchmarks.quality.mixed_articles.wording import Furniture, Lines

_TOP_EN: Lines = (
    ("Skip to main content",),
    ("Home > Technology > Social media",),
    ("Home / World / Europe",),
    ("Menu", "Search", "Log in", "Subscribe now"),
    ("Sign In | Register | My Account",),
    ("Advertisement",),
    ("5 min read",),
    ("Listen to this article", "4 minutes"),
    ("Share", "Tweet", "Pin it", "Email"),
    ("Last updated on March 3, 2023 by the editorial team",),
)
_TOP_FR: Lines = (
    ("Aller au contenu principal",),
    ("Accueil > Économie > Numérique",),
    ("Accueil / International / Amériques",),
    ("Menu", "Rechercher", "Se connecter", "S’abonner"),
    ("Publicité",),
    ("Temps de lecture : 4 min",),
    ("Lecture 3 min.",),
    ("Partager sur Facebook", "Partager sur Twitter", "Envoyer par e-mail"),
    ("Article réservé aux abonnés",),
    ("Écouter cet article", "Lecture automatique"),
    ("À la une", "Politique", "Société", "Économie", "Culture", "Sports"),
    ("Ajouter à vos favoris",),
)
_MIDDLE_EN: Lines = (
    ("Read more",),
    ("Continue reading below",),
    ("ADVERTISEMENT",),
    ("Article continues after advertisement",),
    (
        "Sign up for our free weekly newsletter",
        "By signing up you agree to our Terms of Service and Privacy Policy.",
    ),
    ("Read next: {en}",),
    ("Related: {en}",),
    ("Click here to download our app",),
    ("Your browser does not support the video tag.",),
    ("Please enable JavaScript to view this content.",),
    ("Get the day’s top stories in your inbox", "Enter your email"),
)
_MIDDLE_FR: Lines = (
    ("Publicité",),
    ("La suite après la publicité",),
    ("À lire aussi : {fr}",),
    ("Lire aussi | {fr}",),
    ("[À LIRE] {fr}",),
    ("Lire la suite",),
    ("Inscrivez-vous à notre newsletter pour recevoir l’essentiel de l’actualité chaque matin.",),
    ("Ce contenu est bloqué car vous n’avez pas accepté les cookies.", "Modifier mes choix"),
    ("Votre navigateur ne prend pas en charge la lecture de vidéos.",),
    ("Il vous reste 62 % de cet article à lire. La suite est réservée aux abonnés.",),
    ("VOIR AUSSI - {fr}",),
    ("Suivez-nous sur Google Actualités",),
)
_BOTTOM_EN: Lines = (
    ("Leave a comment", "Your email address will not be published.", "Name *", "Email *", "Website"),
    ("Leave a Reply", "You must be logged in to post a comment."),
    ("Post a comment", "Save my name, email, and website in this browser for the next time I comment."),
    ("Cancel reply", "Comment *", "Submit Comment"),
    ("Comments are closed.",),
    ("3 Comments", "Sort by Oldest"),
    (
        "Share this:",
        "Click to share on Twitter (Opens in new window)",
        "Click to share on Facebook (Opens in new window)",
    ),
    (
        "We use cookies to improve your experience on our website. By continuing to browse, you agree to our use of cookies.",
    ),
    ("Accept all", "Reject all", "Manage preferences"),
    ("Related Articles", "{en}", "{en}"),
    ("You may also like", "{en}", "{en}", "{en}"),
    ("Copyright © 2023 Bright Media Ltd. All rights reserved.",),
    ("Privacy Policy | Terms of Use | Contact Us | About",),
    ("Powered by WordPress",),
    ("Tags: Twitter, privacy, social media",),
    ("Filed Under: News, Technology",),
    ("Previous Post", "Next Post"),
    ("Back to top",),
    ("Follow us on Twitter and Instagram",),
    ("This site uses Akismet to reduce spam. Learn how your comment data is processed.",),
    ("Notify me of follow-up comments by email.",),
    ("Related Topics: #Featured #Social",),
)
_BOTTOM_FR: Lines = (
    ("Laisser un commentaire", "Votre adresse e-mail ne sera pas publiée.", "Nom *", "E-mail *", "Site web"),
    ("Laisser une réponse", "Vous devez être connecté pour publier un commentaire."),
    ("Réagissez à cet article", "Les commentaires sont modérés a posteriori."),
    ("Annuler la réponse", "Commentaire *", "Laisser ce champ vide"),
    ("12 commentaires", "Trier par date"),
    ("Les commentaires sont fermés.",),
    ("Partager cet article", "Facebook", "Twitter", "LinkedIn", "WhatsApp", "Copier le lien"),
    ("En poursuivant votre navigation, vous acceptez l’utilisation de cookies pour mesurer l’audience de notre site.",),
    ("Tout accepter", "Tout refuser", "Paramétrer les cookies"),
    ("Sur le même sujet", "{fr}", "{fr}"),
    ("Les plus lus", "{fr}", "{fr}", "{fr}"),
    ("© 2023 Groupe Horizon Presse. Tous droits réservés.",),
    ("Mentions légales | Politique de confidentialité | Contact | Plan du site",),
    ("Mots-clés : réseaux sociaux, vie privée, États-Unis",),
    ("Classé dans : Actualités, Numérique",),
    ("Article précédent", "Article suivant"),
    ("Retour en haut de page",),
    ("Abonnez-vous à partir de 1 € par mois",),
    ("Suivez-nous sur Facebook et Instagram",),
    ("Signaler une erreur dans le texte",),
    ("Enregistrer mon nom, mon e-mail et mon site dans le navigateur pour mon prochain commentaire.",),
)

FURNITURE = Furniture(_TOP_EN, _TOP_FR, _MIDDLE_EN, _MIDDLE_FR, _BOTTOM_EN, _BOTTOM_FR)
