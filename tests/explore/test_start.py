"""Starting the page: scenarios by name or file, ports, and a friendly line when there is something to wait for."""

import io
import subprocess
import sys
import time
import urllib.request

import pytest

from covalue_sim.cli import main
from covalue_sim.errors import InputError
from covalue_sim.explore import serve
from covalue_sim.explore.library import Library, offered, page_theme, theme_of
from covalue_sim.parameters import PARAMETERS
from covalue_sim.scenario import load


def test_a_file_with_levers_is_the_first_scenario(tmp_path):
    file = tmp_path / "mine.yaml"
    file.write_text("extends: baseline\ntitle: Mine\npower.declared_share: 0.7\n")
    library = Library.starting_with(str(file), {"power.pooling": 0.9})
    scenario = library.scenario("mine")
    assert library.names()[0] == "mine" and scenario.title == "Mine"
    assert scenario.values["power.declared_share"] == 0.7 and scenario.values["power.pooling"] == 0.9


def test_the_shipped_scenarios_are_all_there():
    assert {"baseline", "austerity"} <= set(Library().names()) and len(offered()) >= 17
    assert Library().names()[0] == "baseline"


@pytest.mark.parametrize(
    ("name", "theme"),
    [("tokenism", "power"), ("time-credits", "compensation"), ("after-a-scandal", "trust"), ("baseline", "baseline")],
)
def test_a_scenario_stands_under_the_theme_of_what_it_changes(name, theme):
    assert theme_of(load(name)) == theme


def test_every_lever_has_a_theme():
    assert all(page_theme(path) for path, row in PARAMETERS.items() if not row.structural)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["explore", "baselin"], "did you mean 'baseline'"),
        (["explore", "--port", "x"], "--port"),
        (["explore", "--port", "70000"], "0 to 65535"),
        (["explore", "--set", "power.declared_share=7"], "power.declared_share"),
    ],
)
def test_what_cannot_be_used_is_said_in_one_line(words, said, capsys):
    assert main(words) == 2
    line = capsys.readouterr().err
    assert said in line and line.count("\n") == 1


def test_the_address_is_said_and_the_port_taken_is_refused(library, monkeypatch):
    out = io.StringIO()
    monkeypatch.setattr(serve.uvicorn.Server, "run", lambda self, sockets: [one.close() for one in sockets])
    serve.serve(library, 0, open_browser=False, out=out)
    assert "http://127.0.0.1:" in out.getvalue()
    taken = serve.bound(0)
    with pytest.raises(InputError, match="cannot be used"):
        serve.bound(taken.getsockname()[1])
    taken.close()


def test_the_command_serves_until_it_is_stopped():
    code = "import sys; from covalue_sim.cli import main; sys.exit(main(['explore', '--port', '0', '--no-open']))"
    server = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    line = server.stdout.readline()
    address = line.split()[4]
    with urllib.request.urlopen(address, timeout=20) as page:
        assert b"covalue-explore" in page.read()
    began = time.monotonic()
    server.send_signal(2)
    _, errors = server.communicate(timeout=60)
    assert "Traceback" not in errors and time.monotonic() - began < 30
