#!/usr/bin/python3
"""What others make of /metrics: alert rules fire when they should, the dashboard and the rules ask for metrics that there are,
and the manual has them all."""

import json
import re
import subprocess
import tempfile
import unittest

import test_cli
import trichtest
from test_metrics import METRICS, TABLE

PROMETHEUS = trichtest.ROOT / "deploy" / "prometheus"
DASHBOARD = trichtest.ROOT / "deploy" / "grafana" / "trich.json"
HISTOGRAMS = set(re.findall(r'^MEASURED\(.*?"(trich_\w+)"', TABLE, re.M))
NAMES = {name for name, _ in METRICS} | {name + suffix for name in HISTOGRAMS for suffix in ("_bucket", "_sum", "_count")}


def asked_for(expression):
    """Names of metrics in PromQL."""
    return set(re.findall(r"\btrich_\w+", expression))


def promtool(*words, cwd=PROMETHEUS):
    done = subprocess.run(["promtool", *words], cwd=cwd, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


class Rules(unittest.TestCase):
    def test_they_are_right(self):
        for words in (("check", "rules", "trich.rules.yml"), ("test", "rules", "trich.rules.test.yml"),
                      ("check", "config", "prometheus.yml")):
            status, said = promtool(*words)
            self.assertEqual(status, 0, said)

    def test_each_is_tested(self):
        rules = (PROMETHEUS / "trich.rules.yml").read_text(encoding="utf-8")
        tests = (PROMETHEUS / "trich.rules.test.yml").read_text(encoding="utf-8")
        for alert in re.findall(r"- alert: (\w+)", rules):
            self.assertRegex(tests, rf"alertname: {alert}, exp_alerts: \[\]")
            self.assertIn(f'{{alertname="{alert}"}}', tests)

    def test_the_tests_see_an_alert_that_does_not_fire(self):
        rules = (PROMETHEUS / "trich.rules.yml").read_text(encoding="utf-8")
        for broken in (rules.replace("trich_healthy == 0", "trich_healthy == 2"),
                       rules.replace("trich_oldest_waiting_age_seconds > 3600", "trich_oldest_waiting_age_seconds > 1")):
            self.assertNotEqual(broken, rules)
            with tempfile.TemporaryDirectory() as directory:
                for name, text in (("trich.rules.yml", broken), ("trich.rules.test.yml",
                                   (PROMETHEUS / "trich.rules.test.yml").read_text(encoding="utf-8"))):
                    with open(f"{directory}/{name}", "w", encoding="utf-8") as out:
                        out.write(text)
                self.assertNotEqual(promtool("test", "rules", "trich.rules.test.yml", cwd=directory)[0], 0)

    def test_they_ask_for_what_there_is(self):
        for path in PROMETHEUS.glob("*.yml"):
            text = "\n".join(line for line in path.read_text(encoding="utf-8").splitlines()
                             if re.search(r"expr:|series:", line))
            self.assertEqual(asked_for(text) - NAMES, set(), path.name)
            for name, words in re.findall(r'(trich_\w+)\{[^}]*?\b(?:reason|result|program)=~?"([^"]+)"', text):
                known = self.words_of(name)
                self.assertEqual(set(words.split("|")) - known, set(), name)
            for name, words in re.findall(r'(trich_\w+)\{reason!~"([^"]+)"', text):
                self.assertEqual(set(words.split("|")) - self.words_of(name), set(), name)

    @staticmethod
    def words_of(name):
        kind = re.search(rf'^COUNTED_BY\(\w+, (\w+), "\w+", "{name}"', TABLE, re.M)[1]
        header = (trichtest.ROOT / "daemon" / "figures.h").read_text(encoding="utf-8")
        return set(re.findall(r'WORD\(\w+, "(\w+)"\)', re.search(rf"#define FIGURES_{kind}\(WORD\)((?:.*\\\n)*.*)\n", header)[1]))


class Dashboard(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.dashboard = json.loads(DASHBOARD.read_text(encoding="utf-8"))
        cls.expressions = [target["expr"] for panel in cls.dashboard["panels"] for target in panel["targets"]]

    def test_it_is_as_grafana_reads_it(self):
        self.assertEqual((self.dashboard["title"], self.dashboard["uid"], self.dashboard["schemaVersion"]), ("trich", "trich", 37))
        variables = {variable["name"] for variable in self.dashboard["templating"]["list"]}
        self.assertEqual(set(re.findall(r"\$\{?(\w+)", json.dumps(self.dashboard))), variables | {"__rate_interval"})
        panels = self.dashboard["panels"]
        self.assertEqual(len({panel["id"] for panel in panels}), len(panels))
        taken = set()
        for panel in panels:
            self.assertIn(panel["type"], ("stat", "timeseries"))
            self.assertTrue(panel["title"] and panel["description"] and panel["targets"])
            refs = [target["refId"] for target in panel["targets"]]
            self.assertEqual(len(set(refs)), len(refs))
            at = panel["gridPos"]
            self.assertLessEqual(at["x"] + at["w"], 24)
            cells = {(x, y) for x in range(at["x"], at["x"] + at["w"]) for y in range(at["y"], at["y"] + at["h"])}
            self.assertEqual(cells & taken, set(), panel["title"])
            taken |= cells

    def test_it_asks_for_what_there_is(self):
        for expression in self.expressions:
            self.assertTrue(asked_for(expression))
            self.assertEqual(asked_for(expression) - NAMES, set(), expression)

    def test_its_expressions_are_right(self):
        rules = [{"record": f"e{i}", "expr": expression.replace("$__rate_interval", "5m").replace("$instance", "a")}
                 for i, expression in enumerate(self.expressions)]
        with tempfile.NamedTemporaryFile("w", suffix=".yml", encoding="utf-8") as out:
            json.dump({"groups": [{"name": "dashboard", "rules": rules}]}, out)  # which is YAML, too
            out.flush()
            status, said = promtool("check", "rules", out.name)
        self.assertEqual(status, 0, said)


class Manual(unittest.TestCase):
    def test_every_metric_is_in_it_with_its_help(self):
        page = test_cli.manual("trich-metrics.8").read_text(encoding="utf-8").replace("\\-", "-").replace("\\(aq", "'").replace(
            "\\(ga", "`")
        self.assertGreater(len(METRICS), 40)
        self.assertEqual(re.findall(r'(?m)^\.BR (trich_\w+) "[^"]*"\n(.*)$', page), METRICS)


if __name__ == "__main__":
    unittest.main()
