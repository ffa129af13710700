"""What the rules on terms share: arrows that lack something, their clients in words, typical terms as a fix."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from designer.checks.finding import Finding, Fix
from designer.checks.rule import Look, Rule
from designer.edits.typical_terms import fill_typical, likely_terms
from designer.i18n import Text
from designer.model.organization import Organization
from designer.model.relations import ClientLink

_NAMED = 3


def bare_arrows(look: Look, lacks: Callable[[ClientLink], bool]) -> list[ClientLink]:
    """Return the arrows of the supplier that is looked at which lack something, by the client's name."""
    links = look.organization.referring(ClientLink, look.id, "supplier")
    return sorted((link for link in links if lacks(link)), key=lambda link: (look.name_of(link.client), link.id))


def told_once(rule: Rule, look: Look, links: Sequence[ClientLink], message: Text) -> Iterator[Finding]:
    """Make one finding for all arrows of a supplier; ``message`` has the places ``name`` and ``clients``."""
    if links:
        yield rule.found(
            look.id,
            message.format(name=look.name_of(look.id), clients=clients_named(look, links)),
            related=tuple(link.client for link in links),
            fixes=typical_fixes(look, links),
        )


def clients_named(look: Look, links: Sequence[ClientLink]) -> Text:
    """Return the clients of arrows as a short list."""
    names = ", ".join(look.name_of(link.client) for link in links[:_NAMED])
    rest = len(links) - _NAMED
    if rest > 0:
        return Text(ru="{names} и ещё {rest}", en="{names} and {rest} more").format(names=names, rest=rest)
    return Text(ru="{names}", en="{names}").format(names=names)


def typical_fixes(look: Look, links: Sequence[ClientLink]) -> tuple[Fix, ...]:
    """Offer the typical terms that fit each arrow; what is written down already stays."""
    language = look.organization.company.language
    likely = {link.id: likely_terms(look.organization, link.id, language) for link in links}
    titles = list(dict.fromkeys(t.title.into(language) for t in likely.values() if t is not None))
    if not titles:
        return ()

    def edit(organization: Organization) -> None:
        for id, typical in likely.items():
            if typical is not None:
                fill_typical(organization, id, typical, language)

    label = Text(ru="Взять типовые условия: {title}", en="Take typical terms: {title}")
    return (Fix(id="typical-terms", label=label.format(title=", ".join(titles[:2])), edit=edit),)
