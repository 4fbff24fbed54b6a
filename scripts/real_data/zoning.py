from common import REAL
NEEDS = REAL
def check(): pass
