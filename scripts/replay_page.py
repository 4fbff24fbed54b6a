"""A page of the manual whose blocks are run as a new user runs them.

A fence says what it is: `sh` commands; `text` without a name, lines that the commands before
printed; any other with a name, a file; with a name and a key, lines under that key of the file.
"""

import os
import pathlib
import re
import subprocess


class Page:
    """The steps of a page, replayed below `home`, with `program` on the PATH as landlint."""

    def __init__(self, home, program):
        self.home = pathlib.Path(home)
        (self.home / "bin").mkdir()
        (self.home / "bin/landlint").symlink_to(program)
        self.place = self.home / "work"
        self.place.mkdir()
        self.environment = os.environ | {
            "PATH": f"{self.home}/bin:{os.environ['PATH']}", "LC_ALL": "C.UTF-8"}
        self.faults, self.commands, self.shown, self.files, self.output = [], 0, 0, 0, ""

    def replay(self, steps, after_block=lambda page, number: None):
        """Runs the blocks in order; `after_block` is called with the number of the step it ends."""
        number = 0
        for start, info, body in re.findall(
                r"^(?:\*\*(\d+)\. |```(.*?)\n(.*?)^```$)", steps, re.M | re.S):
            if start:
                after_block(self, number)
                number = int(start)
                continue
            language, _, rest = info.partition(" ")
            name, _, key = rest.partition(" ")
            if language == "sh":
                self.run(body)
            elif not name:
                self.compare(body)
            else:
                self.write(name, key, language, body)
        after_block(self, number)

    def run(self, body):
        self.output = ""
        status = 0
        for line in body.splitlines():
            self.commands += 1
            if line.startswith("cd "):
                self.place = self.place / line[3:]
                continue
            # A line sees how the one before it ended.
            result = subprocess.run(
                ["bash", "-c", f"(exit {status}); {line}"], cwd=self.place,
                env=self.environment, capture_output=True, text=True)
            status = result.returncode
            self.output += result.stdout + result.stderr
            if status not in (0, 1, 2):
                self.faults.append(f"{line}: exit {status}")

    def compare(self, body):
        for line in body.splitlines():
            self.shown += 1
            if line not in self.output:
                self.faults.append(
                    f"the page shows '{line}', the command printed:\n{self.output}")

    def write(self, name, key, language, body):
        self.files += 1
        path = self.place / name
        if key:
            text = path.read_text(encoding="utf-8")
            if f"\n{key}\n" not in text:
                self.faults.append(f"{name} has no '{key}'")
                return
            path.write_text(text.replace(f"\n{key}\n", f"\n{key}\n{body}", 1), "utf-8")
        elif language == "text":
            with open(path, "a", encoding="utf-8") as file:
                file.write(body)
        else:
            path.write_text(body, encoding="utf-8")


def steps_of(page, start, end, count):
    """The text between two headings, with steps numbered from 1 to `count`."""
    text = page.read_text(encoding="utf-8")
    steps = text[text.index(start):text.index(end)]
    wanted = [str(number) for number in range(1, count + 1)]
    if (found := re.findall(r"^\*\*(\d+)\. ", steps, re.M)) != wanted:
        raise SystemExit(f"{page.name}: steps {found}, expected {wanted}")
    return steps
