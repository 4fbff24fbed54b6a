"""A check whose findings a script reads, that neither crashes nor is slow."""

import json
import subprocess
import sys
import time


def told(program, paths, options, seconds):
    """What landlint tells of files without a plan, as JSON Lines, and its exit status."""
    began = time.monotonic()
    outcome = subprocess.run(
        [program, "check", *map(str, paths), "--no-plan", "--no-settings", *options, "--as-of", "2025-12-31",
         "--lang", "en", "--format", "jsonl"], capture_output=True, timeout=10 * seconds)
    if outcome.returncode not in (0, 1, 2):
        sys.exit(f"landlint ended with {outcome.returncode}: {outcome.stderr[-2000:]!r}")
    if time.monotonic() - began > seconds:
        sys.exit(f"landlint took {time.monotonic() - began:.0f} s over {[path.name for path in paths][:3]} …")
    return [json.loads(line) for line in outcome.stdout.splitlines()], outcome.returncode
