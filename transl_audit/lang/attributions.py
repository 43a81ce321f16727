"""Words of attribution lines: months, verbs of publication, and the particles inside names."""

from __future__ import annotations

MONTHS_EN = (
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec"
).split()
MONTHS_FR = (
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre "
    "fevrier aout decembre juill janv févr fevr avr juil sept oct nov déc"
).split()
NUMBER_OF_MONTH = {
    **{name: n for n, names in enumerate(
        [["january", "jan", "janvier", "janv"], ["february", "feb", "février", "fevrier", "févr", "fevr"],
         ["march", "mar", "mars"], ["april", "apr", "avril", "avr"], ["may", "mai"], ["june", "jun", "juin"],
         ["july", "jul", "juillet", "juill", "juil"], ["august", "aug", "août", "aout"],
         ["september", "sep", "sept", "septembre"], ["october", "oct", "octobre"],
         ["november", "nov", "novembre"], ["december", "dec", "décembre", "decembre", "déc"]], start=1)
       for name in names},
}  # fmt: skip

# The words of an attribution line beside names, handles, dates and times. Lower case, without full stops.
LINKING = frozenset(
    """
    à at on le la les the du de des d l of in dans sur from depuis via and et & with avec for pour to en au aux
    this ce cette a an un une il y ago h am pm a.m p.m gmt utc est cet edt pst pdt bst jour jours day days heure
    heures hour hours hr hrs min mins minute minutes seconde secondes sec lundi mardi mercredi jeudi vendredi
    samedi dimanche monday tuesday wednesday thursday friday saturday sunday lun mar mer jeu ven sam dim mon tue
    wed thu fri sat sun aujourd'hui today hier yesterday
    """.split()
)
POSTING = frozenset(
    """
    post posts posted posting tweet tweets tweeted retweet retweets retweeted reposted toot tooted shared share
    partagé partagée partagés partage publication publications posté postée message story thread tweeté retweeté
    likes like views vues vue quote replying reply replied réponse réponses répondu verified vérifié certifié
    compte account official officiel subreddit pinned épinglé edited
    """.split()
)
PLATFORMS = frozenset(
    """
    twitter instagram facebook mastodon threads bluesky linkedin tiktok youtube reddit telegram snapchat weibo
    tumblr pinterest iphone android web app ios
    """.split()
)
BYLINE = frozenset(
    """
    par by publié publiée publiés publiées published mis mise modifié modifiée updated written rédigé rédigée
    écrit écrite texte text propos recueillis rédaction journaliste reporter correspondant correspondante
    correspondent envoyé envoyée spécial spéciale staff writer editor contributor contributeur contributrice
    auteur autrice author last first dernière mise source sources crédit crédits credit credits photo photos
    image images illustration illustrations agence agences agency lecture read temps reading traduit traduite
    traduction translated translation paru parue créé
    """.split()
)
AGENCIES = frozenset(
    """
    afp reuters ap ats belga efe dpa ansa tass xinhua upi pa getty epa sipa abaca abacapress bloomberg
    shutterstock istock unsplash pexels pixabay keystone magnum zuma alamy dr hans
    """.split()
)
FRENCH_WORDS = frozenset(
    """
    publié publiée publication partagé partagée par mis modifié rédigé écrit posté tweeté recueillis crédit
    crédits dans le sur il y lecture journaliste rédaction compte vues réponse heures traduit paru
    """.split()
)
ENGLISH_WORDS = frozenset(
    """
    posted shared written published updated by tweeted ago from on at the views reply replying read staff writer
    translated hours days
    """.split()
)
PARTICLES = frozenset("de du des d' d la le les van von der den ter bin ibn al el da di dos e y o' mac mc".split())
