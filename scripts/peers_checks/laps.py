"""Seconds of the steps of a peer, one after another."""

import time


class Laps:
    def __init__(self):
        self.seconds = {}
        self.start = self.last = time.perf_counter()

    def __call__(self, name):
        now = time.perf_counter()
        self.seconds[name] = now - self.last
        self.last = now

    def whole(self):
        return time.perf_counter() - self.start
