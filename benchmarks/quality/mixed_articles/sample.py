"""Some sentences of our own with their translation, for a check without any data."""

from __future__ import annotations

from benchmarks.data import Row
from benchmarks.quality.mixed_articles.corpus import Corpus, from_runs

_PROSE = (
    (
        (
            "The city council voted last night to close three libraries.",
            "Le conseil municipal a voté hier soir la fermeture de trois bibliothèques.",
        ),
        (
            "Residents had gathered in front of the building since noon.",
            "Des habitants s’étaient rassemblés devant le bâtiment depuis midi.",
        ),
        (
            "According to the mayor, the budget leaves no other choice.",
            "Selon la maire, le budget ne laisse pas d’autre choix.",
        ),
        ("The opposition calls it a political decision.", "L’opposition y voit une décision politique."),
        (
            "About 4,000 people have signed a petition so far.",
            "Environ 4 000 personnes ont signé une pétition jusqu’ici.",
        ),
        ("A second vote is expected in the spring.", "Un second vote est attendu au printemps."),
        (
            'She told reporters that "nothing is settled yet" and left the room.',
            "Elle a dit aux journalistes que « rien n’est encore réglé » et a quitté la salle.",
        ),
        (
            "The oldest of the three opened its doors in 1911.",
            "La plus ancienne des trois a ouvert ses portes en 1911.",
        ),
    ),
    (
        (
            "Engineers found a crack in the northern pillar of the bridge.",
            "Des ingénieurs ont découvert une fissure dans le pilier nord du pont.",
        ),
        (
            "Traffic will be diverted for at least two weeks.",
            "La circulation sera déviée pendant au moins deux semaines.",
        ),
        (
            "The company in charge of the works has not answered our questions.",
            "L’entreprise chargée des travaux n’a pas répondu à nos questions.",
        ),
        (
            "Local shops fear that they will lose half of their customers.",
            "Les commerçants du quartier craignent de perdre la moitié de leurs clients.",
        ),
        ("The ministry has promised an investigation.", "Le ministère a promis une enquête."),
        (
            "The bridge carries twenty thousand cars a day.",
            "Le pont voit passer vingt mille voitures par jour.",
        ),
        (
            'One driver said that "the whole road was shaking" on Monday morning.',
            "Un conducteur a raconté que « toute la route tremblait » lundi matin.",
        ),
        ("Nobody was hurt.", "Personne n’a été blessé."),
    ),
)
_CHATTER = (
    (
        ("I have never been so proud of this team.", "Je n’ai jamais été aussi fier de cette équipe."),
        ("We will be back tomorrow morning with coffee.", "Nous serons de retour demain matin avec du café."),
        ("Thank you all for the kind messages.", "Merci à tous pour vos gentils messages."),
    ),
    (
        (
            "They knew about it for months and said nothing.",
            "Ils étaient au courant depuis des mois et n’ont rien dit.",
        ),
        (
            "My phone has not stopped ringing since yesterday.",
            "Mon téléphone n’arrête pas de sonner depuis hier.",
        ),
    ),
    (
        ("What a strange day.", "Quelle étrange journée."),
        ("Our door is always open.", "Notre porte est toujours ouverte."),
        ("Please stay home tonight.", "Restez chez vous ce soir, s’il vous plaît."),
    ),
    (
        (
            "If you see smoke near the river, call the fire station right away.",
            "Si vous voyez de la fumée près du fleuve, appelez tout de suite les pompiers.",
        ),
        ("The school will stay closed until Thursday.", "L’école restera fermée jusqu’à jeudi."),
    ),
    (
        ("Honestly, I expected worse.", "Franchement, je m’attendais à pire."),
        (
            "The new version is twice as fast and it still fits on a floppy disk.",
            "La nouvelle version est deux fois plus rapide et tient toujours sur une disquette.",
        ),
    ),
    (
        ("Nobody asked the people who live here.", "Personne n’a demandé leur avis aux gens qui vivent ici."),
        ("We deserve better than this.", "Nous méritons mieux que cela."),
    ),
)


def sample() -> Corpus:
    """The corpus of the sentences above."""
    runs = [[Row(f"prose.{k}", en, fr) for en, fr in run] for k, run in enumerate(_PROSE)]
    chatter = [[Row(f"chatter.{k}", en, fr) for en, fr in run] for k, run in enumerate(_CHATTER)]
    return from_runs(runs, chatter)
