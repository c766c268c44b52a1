# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the cadrage of the 2016 plan departs from the reviewed model, and why."""

# An id of the model → its id in the cadrage.
MOVED = {
    "signatures: bloc": "signatures",
    "signatures: grille": "signatures-grille",
    "signatures: adhesion": "signatures-adhesion",
    "signatures: paraphes": "signatures.paraphes",
    "annexe-repartition.par-public.1": "annexe-repartition.1",
    # The slots of the grid follow the four paragraphs of the block.
    **{f"signatures-grille.{rank}": f"signatures.{rank + 4}" for rank in range(1, 6)},
}

# In the model only: what stands for it in the cadrage.
ELSEWHERE = {
    "signatures-adhesion.1": "the title of the block",
    "signatures-grille": "the slots stand in the block",
    "signatures.paraphes.1": "says what <paraphes> is",
    "annexe-calculs": "the table is made from the formulas themselves (explications)",
    "annexe-sigles": "the table is made from <sigles>, compared apart",
    "annexe-repartition: {repartition_type[qualifiante]|nombre}": "repartition_type_total",
    "annexe-repartition: {repartition_type[adaptation]|nombre}": "repartition_type_total",
    "annexe-repartition: {repartition_type[remise_a_niveau]|nombre}": "repartition_type_total",
    "annexe-repartition: {repartition_type[prequalifiante]|nombre}": "repartition_type_total",
    "moitie-2016": "of the avenant", "moitie-impaire": "of the avenant",
    "acte.fige": "one for each party: P.fige", "acte.relu": "one for each party: P.relu",
    "avenant.initial": "of the avenant",
    "avenant.socle_reference": "of the avenant", "motif_ajustement": "of the avenant",
    "fige.*": "of the procès-verbal", "pv.*": "of the procès-verbal",
}

# Ids of the model that belong to other acts, or that are something else here.
OMITTED = {
    **dict.fromkeys(["ajustement_actions", "avenant.arrondi", "avenant.bilan_actions",
                     "avenant.bilan_date", "avenant.socle_reference", "initial.X",
                     "motif_ajustement", "objectif_moitie"], "of the avenant"),
    "acte_vise": "of the lettre d’engagement", "lettre.reserve": "of the lettre d’engagement",
    "coordonnateur": "a designation", "region.departements": "the dimension territoire",
}

# In the cadrage only.
ADDED = {
    **{f"page-de-titre.{rank}": "the cover names the parties, the place and the day"
       for rank in range(10, 15)},
    "comparution.region.6": "a protocole may be signed before the délibération",
    **{f"comparution.{party}.{8 + rank}": "an act may have further signatories, up to twelve"
       for party, last in (("etat", 4), ("region", 4), ("pole-emploi", 2))
       for rank in range(2, last + 1)},
    **{f"signatures.{rank}": "an act may have further signatories, up to twelve"
       for rank in range(10, 17)},
    "comparution.region.7": "a substitute signs without a delegation: a proposal",
    "suivi.7": "without the Région, its coordination has no place",
    "types-actions.hors-compensation.3": "in D, there is no socle to add to",
    "visas.17": "the articles cited are those of a région: elsewhere, the code alone",
    "check operationnelle-pole-emploi": "this act confides its actions to Pôle emploi",
    "suivi.6": "a woman who presides over the Région is called la présidente",
    "annexe-engagements.avec-region": "the tables have ids",
    "annexe-engagements.sans-region": "D has no row and no columns of the Région",
    "annexe-engagements.sans-region-avec-reference": "D with a reference level",
    "annexe-engagements.4": "chart", "annexe-echeancier.2": "chart",
    "annexe-echeancier.etapes": "the tables have ids",
    "annexe-echeancier.etapes-sans-date": "no column of blanks when no date is planned",
    "annexe-repartition.par-type-sans-region": "D has one operator",
    "annexe-calculs.3": "explanations of A, B and the second act of C",
    "annexe-calculs.4": "explanations of the protocole, which pays nothing",
    "annexe-calculs.5": "explanations of D",
    "annexe-sigles.1": "the list of acronyms",
    "check solde-double": "an agreement settles one way or the other",
    "check originaux-aucun": "a number of originals is at least one",
    "check type-oublie": "an empty cell is no zero, as for territories",
    "check public-oublie": "an empty cell is no zero, as for territories",
    "check versement-centime": "says why there is no payment",
    "check ajout-vide": "an article added by hand has a text",
    "check operateur-sans-region": "in D, the Région accepts only zero",
    "check repartition-type-operateur": "the columns of the table add up, too",
    "check coparef-double": "signs now or later, not both",
    "check habilitation-absente-coparef": "one formula for each party",
    "check habilitation-date-coparef": "one formula for each party",
    "check delegation-etat": "one formula for each party",
    "check delegation-pole-emploi": "one formula for each party",
    **{f"precondition {party}.{what}": "of each party" for what in ("fige", "relu")
       for party in ("etat", "region", "coparef", "pole-emploi")},
}

FILLED = "chosen with its clause, so it has to be filled"
PROTOCOLE = "a protocole may be signed before the délibération"
ONCE = "the condition stands on the group of variants"
BY_PARTY = "one formula for each party"
FIGURE = "the sum is a figure of its own, undefined while nothing is filled"
NO_SOCLE = "in D, there is no socle"
INITIALS = "the boxes say nothing: a datum of the presentation takes them away, no clause"
SUPPORT = "electronic is a support, not a mode"
DIFFERENT = {
    "page-de-titre.1: condition": "no blank on the cover when no logo is given",
    "comparution.region.2: condition": PROTOCOLE,
    "visas.13: condition": PROTOCOLE,
    "visas.14: condition": "the COPAREF is no party to a convention opérationnelle",
    "preambule: title": "the model has it as a heading of its own file",
    "versements.5: condition": NO_SOCLE,
    "compte-rendu.decompte.4: condition": ONCE,
    "compte-rendu.decompte.5: condition": ONCE,
    "compte-rendu.decompte.6: condition": ONCE,
    "compte-rendu.decompte.7: condition": ONCE,
    "entree-en-vigueur.date.2: condition": "in D, Pôle emploi is not one of the others",
    "comparution.region.3: condition": "a substitute signs without a delegation",
    "role-pole-emploi.1: condition": "Pôle emploi is a party to a convention opérationnelle",
    "types-actions.hors-compensation.2: condition": NO_SOCLE,
    "visas.1: condition": "the articles cited are those of a région",
    "suivi.3: condition": "suivi.7 stands without the Région",
    "engagement-pole-emploi.supplementaires.2: words": "agrees in number",
    "check enveloppe: message": "names the excess and the envelope apart",
    "suivi.1: condition": "suivi.6 stands when a woman presides",
    "signatures.1: condition": SUPPORT,
    "signatures.2: condition": SUPPORT,
    "signatures.3: condition": SUPPORT,
    "signatures.7: condition": "the COPAREF is no party to a convention opérationnelle",
    "signatures.8: condition": "the COPAREF is no party to a convention opérationnelle",
    "signatures-adhesion: condition": "the COPAREF is no party to a convention opérationnelle",
    "signatures-adhesion: title": "was its first paragraph",
    "signatures.paraphes: kind": "an element of its own",
    "signatures.paraphes: condition": INITIALS,
    "signatures.paraphes: usage": INITIALS,
    "signatures-adhesion.4: words": "the persons are not known yet: no blank",
    "signatures-adhesion.5: words": "the persons are not known yet: no blank",
    "annexe-repartition.par-type: condition": "D has a table of its own",
    "annexe-repartition.1: condition": "below the tables, it follows that of the public",
    "annexe-calculs.2: words": "agrees in number",
    "check repartition-type: message": FIGURE,
    "check repartition-type: rule": FIGURE,
    "check repartition-territoire: message": FIGURE,
    "check repartition-territoire: rule": FIGURE,
    "check repartition-public: message": FIGURE,
    "check repartition-public: rule": FIGURE,
    "check taux-somme: message": FIGURE,
    "check taux-somme: rule": FIGURE,
    "check territoire-oublie: message": "the name of the same thing",
    "check taux-vides: rule": "a protocole has no payments",
    "check taux-source: message": "the steps have names",
    "check personne-complete: message": "« de » would have to agree with the party",
    "check habilitation-absente: message": BY_PARTY,
    "check habilitation-date: message": BY_PARTY,
    "check habilitation-executoire: rule": "only where the Région signs",
    "check delegation: message": BY_PARTY,
    "check nom-region: message": "the name in force is the next one",
    **{f"check {name}: message": "the place may be an annex, the visas, the preamble…" for name in
       ("blanc", "renvoi", "montant-lettres", "texte-modifie", "designation")},
    "check originaux: message": "the number of parties is a figure",
    "label of acte.numero: required": FILLED,
    "label of parties.pole_emploi.delegation.numero: required": FILLED,
    "label of parties.pole_emploi.delegation.date: required": FILLED,
    "label of socle_perimetre: required": FILLED,
    "label of convention_pole_emploi.date: required": FILLED,
    "label of accompagnement.delai: required": FILLED,
    "label of actions_supplementaires: words": "one label for both operators",
}
