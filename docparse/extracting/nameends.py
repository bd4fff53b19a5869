"""Where a name that goes on in small letters is over and the sentence goes on."""

import re

from .verbs import is_finite_verb, is_first_person, is_participle

_ENDS = frozenset(
    """

    is zijn ben bent wordt worden werd werden was waren heb hebt heeft hebben had hadden geldt gelden gold biedt
    bieden bood geeft geven gaf kan kunnen kon moet moeten moest mag mogen mocht zal zullen zou zouden verplicht
    verplichten regelt regelen bepaalt bepalen stelt stellen staat staan schrijft vraagt vragen kent kennen eist
    vereist maakt maken verbiedt dwingt laat laten legt ligt treedt trad gaat gaan ging komt komen kwam blijft
    blijven krijgt krijgen kreeg heet volgt volgen verstaat verleent noemt noemen niet ook dat die dit deze
    waarin waarop waarvan waardoor waarmee als om omdat zodat wij we u ik hij zij ze er dan toe vast nog naar
    zoals hier daar maar want toen sinds vanaf tegen zonder tussen volgens wegens omtrent sedert reeds al wel
    onze ons uw hun zelf weer steeds alleen per ten dus pas nu mede zegt wil willen moesten wilden hoort past
    passen draagt valt vallen vervalt vervallen verving iets anders vervangt wijzigt gewijzigd vastgesteld nodig
    mogelijk bedoeld genoemd gelezen bedoelde gesteld opgenomen vereiste neergelegd aan voldoet voldoen spreekt
    sluit loopt liep telt hoeft doet doen helpt leidt rust voorschrijft voorschrijven aangekondigd toelaat
    toestaat dient dienen luidt luiden kwamen namen nam neemt wijst wees wijzen brengt bracht verzet verzetten
    over uit elk elke ieder iedere geen daarom daarvoor daarin daarnaast indien wanneer tijdens betaal betaalt
    betalen betaalde betaalden voldoende gegrond ongegrond onverkort rechtstreeks eveneens uitsluitend slechts
    zich hierop hierin hiervoor hiertoe hierbij hieruit hierna daarop daarbij daartoe daarna daaruit mits tenzij
    destijds thans momenteel inmiddels opnieuw namelijk immers echter evenwel bijvoorbeeld
    """.split()
)
"""Words that are in no name of a law or plan: what comes before them is all of it."""

_PRONOUN = re.compile(r"\s(?:wij|we|u|ik|hij|zij|ze|er|zich)\b")
_I = re.compile(r"\sik\b")
_ARTICLED = re.compile(r"\s(?:de|het|een)\b")


def is_never_named(word: str) -> bool:
    """Whether a word is in no name of a law or plan."""
    return word in _ENDS


def ends_name(text: str, word: re.Match[str]) -> bool:
    """Whether the sentence goes on with this word, and the name before it is over."""
    if is_never_named(word[1]) or is_finite_verb(word[1]) or is_participle(word[1]):
        return True
    if _I.match(text, word.end()) and is_first_person(word[1]):
        return True
    if word[1] == "en":
        return bool(_ARTICLED.match(text, word.end()))
    return word[1].endswith("en") and bool(_PRONOUN.match(text, word.end()))  # ``leggen we``
