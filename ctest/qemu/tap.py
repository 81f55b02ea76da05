"""Reads what a test program of GLib's says: version 13 or 14 of the Test Anything Protocol."""

import re

# `ok 3 /path # SKIP reason`; a name of GLib's has no space, but for what is said behind " # ".
LINE = re.compile(r"(?P<failed>not )?ok (?P<number>\d+) (?P<name>.*?)(?: # (?P<kind>SKIP|TODO)(?P<why>.*))?", re.IGNORECASE)
PLAN = re.compile(r"1\.\.(\d+)(?: # SKIP(?P<why>.*))?", re.IGNORECASE)
ASKED = "by request"


class Output:
    """What a program has said, as far as it came.

    passed, failed: names. skipped: {name: why}, without those that were asked for. planned: how many it was to run, None
    if it did not say. faults: lines about what is not as the protocol has it."""

    def __init__(self, text):
        self.passed, self.failed, self.skipped, self.faults = [], [], {}, []
        self.planned = None
        self._number = 0
        for line in text.split("\n"):
            self._line(line.rstrip("\r"))

    def _line(self, line):
        if plan := PLAN.fullmatch(line):
            if self.planned is not None:
                self.faults.append("it has two plans")
            self.planned = int(plan[1])
            if plan["why"] is not None:
                self.skipped["(all)"] = plan["why"].strip()
            return
        if line.startswith("Bail out!"):
            self.faults.append(line)
        if not (said := LINE.fullmatch(line)):
            return
        self._number += 1
        if int(said["number"]) != self._number:
            self.faults.append(f"'{line}' where number {self._number} is the next")
        name = said["name"].strip()
        if said["failed"]:
            self.failed.append(name)
        elif (said["kind"] or "").upper() != "SKIP":
            self.passed.append(name)
        elif not said["why"].strip().startswith(ASKED):
            self.skipped[name] = said["why"].strip()

    def incomplete(self):
        """What is wrong with the whole, an empty text if nothing is."""
        if self.planned is None:
            return "it has no plan"
        if self.planned != self._number:
            return f"it planned {self.planned} sub-tests and told of {self._number}"
        return ""
