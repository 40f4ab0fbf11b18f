"""Rules that installed packages offer."""

from importlib.metadata import EntryPoint

import pytest

from covalue_sim.scenario import load, plugins
from covalue_sim.scenario.describing import rules

MODULE = (
    "from covalue_sim.model.rules.user import rule\n"
    "@rule('power', name='mimetic')\n"
    "def mimetic(declared):\n"
    "    return declared\n"
    "plain = 3\n"
)


@pytest.fixture
def install(write, folder, monkeypatch):
    """Make packages offer rules: entry point name -> module:function."""

    def install(offers, content=MODULE, module="offering/inner.py"):
        write("site/offering/__init__.py", "")
        write(f"site/{module}", content)
        monkeypatch.syspath_prepend(folder / "site")
        points = tuple(EntryPoint(name, value, plugins.GROUP) for name, value in offers.items())
        monkeypatch.setattr(plugins, "_points", lambda: points)
        for loaded in ("offering", "offering.inner"):
            monkeypatch.delitem(__import__("sys").modules, loaded, raising=False)

    return install


def test_a_rule_is_loaded_when_a_scenario_chooses_it(install, folder):
    install({"power.mimetic": "offering.inner:mimetic"})
    (rule,) = load("baseline", ["power.rule=mimetic"]).rules
    assert (rule.family, rule.name, rule.source) == ("power", "mimetic", "plug-in offering.inner:mimetic")
    (folder / "site/offering/__init__.py").write_text("# edited\n")
    assert load("baseline", ["power.rule=mimetic"]).rules[0].digest != rule.digest


def test_an_intervention_may_choose_it_too_and_no_file_needs_allowance(install, write):
    install({"power.mimetic": "offering.inner:mimetic"})
    file = write("x.yaml", "interventions: [{week: 3, set: {power.rule: mimetic}}]\n")
    assert load(file, allow_code=False).rules[0].name == "mimetic"


def test_it_is_not_imported_unless_chosen(install):
    install({"power.mimetic": "offering.inner:mimetic"}, content="raise SystemError\n")
    assert load("baseline", ["power.rule=negotiated"]).rules == ()


@pytest.mark.parametrize(
    ("offers", "content", "line"),
    [
        ({}, MODULE, "--set: power.rule: 'mimetic' is not one of its names"),
        (
            {"power.mimetic": "offering.inner:mimetic"},
            "1 / 0\n",
            (
                "--set: power.rule: the installed rule 'power.mimetic' (offering.inner:mimetic) cannot "
                "be loaded (ZeroDivisionError"
            ),
        ),
        (
            {"power.mimetic": "offering.inner:plain"},
            MODULE,
            (
                "--set: power.rule: the installed rule 'power.mimetic' (offering.inner:plain) is no rule "
                "of that family and name"
            ),
        ),
        (
            {"power.mimetic": "offering.inner:mimetic"},
            MODULE.replace("'power'", "'trust'"),
            (
                "--set: power.rule: the installed rule 'power.mimetic' (offering.inner:mimetic) is no "
                "rule of that family and name"
            ),
        ),
    ],
)
def test_an_offer_that_cannot_be_used_is_one_line(install, refusal, offers, content, line):
    install(offers, content)
    assert refusal("baseline", ["power.rule=mimetic"]).startswith(line)


def test_a_plug_in_beside_an_own_rule_of_the_family_is_refused(install, write, refusal):
    install({"power.mimetic": "offering.inner:mimetic"})
    write("own.py", MODULE.replace("mimetic", "mine"))
    line = refusal(write("x.yaml", "rules: [own.py]\npower: {rule: mimetic}\n"))
    assert line == "x.yaml:2:9: power.rule: chooses 'mimetic' beside 'mine' of own.py; keep one rule of your own"


def test_the_list_of_rules_names_the_offers(install):
    install({"power.mimetic": "offering.inner:mimetic"})
    assert {"field": "power.rule", "rule": "mimetic", "default": "", "from": "installed package"} in rules()
