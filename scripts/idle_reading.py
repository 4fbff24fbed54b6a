"""Another reading of the rules on idle land: IDL101 to IDL305, IDL901, IDL902.

After the decree (No. 53 of 2012), docs/input.md and docs/rules/IDL*.md, in whole numbers and
fractions. Where the law leaves a choice ("as landlint"), the program's own is taken: that guards
it alone. Called by check-idle.py, which draws the contracts.
"""

import calendar
import re
from datetime import date, timedelta
from fractions import Fraction

GRACE = timedelta(10)  # behind a period's end, which a holiday may move
BLANK = {"", "/", "—", "-", "1900-01-01"}
AREA = {"m2": 1, "平方米": 1, "亩": Fraction(2000, 3), "公顷": 10000}
MONEY = {"万元": 1, "元": Fraction(1, 10000), "亿元": 10000}
GOVERNMENT = ("政府未按期交地", "文物保护", "自然灾害")
NOT_STOPPED = ("未停工", "正常施工")


# --- three-valued logic: True, False, None


def all_of(*terms):
    if any(term is False for term in terms):
        return False
    return None if any(term is None for term in terms) else True


def any_of(*terms):
    if any(term is True for term in terms):
        return True
    return None if any(term is None for term in terms) else False


def negated(term):
    return None if term is None else not term


# --- days


def years_on(day, count):
    """The corresponding day, the month's last where there is none (Civil Code, Article 202)."""
    return months_on(day, 12 * count)


def months_on(day, count):
    year, month = divmod(12 * day.year + day.month - 1 + count, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def days_of(text):
    """The first and the last day that a cell can mean; None where it names none."""
    text = re.sub(r"(前|之前|以前)$", "", text)
    found = (re.fullmatch(r"(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月?)?", text)
             or re.fullmatch(r"(\d{4})(\d\d)(\d\d)", text))
    if not found:
        return None
    year, month = int(found[1]), int(found[2])
    if found[3]:
        return (date(year, month, int(found[3])),) * 2
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


# --- numbers


class Quantity:
    """A number with a unit, in the base unit, and half of the last place it is written with."""

    def __init__(self, value, written, unit):
        number = Fraction(written.replace(",", ""))
        self.value = number * unit
        place = Fraction(1)
        if isinstance(value, str) and "." in written:  # a text shows the noughts at its end
            place /= 10 ** min(6, len(written.split(".")[1]))
        else:
            for _ in range(6):
                if (number / place).denominator == 1:
                    break
                place /= 10
        self.half = place / 2 * unit


def quantity(cells, name, units, default):
    for key, value in cells.items():
        if re.sub(r"\(.*\)$", "", key) != name or value is None or str(value).strip() in BLANK:
            continue
        found = re.fullmatch(r"([\d.,]+)\s*(\D*)", str(value).strip())
        own = re.search(r"\((.*)\)$", key)
        return Quantity(value, found[1], units[found[2] or (own[1] if own else default)])
    return None


# --- one contract


class Contract:
    PLOT = 11000  # m², a little less than each square has

    def __init__(self, cells, columns, as_of):
        self.columns, self.as_of = columns, as_of

        def text(name):
            value = cells.get(name)
            written = "" if value is None else str(value).strip()
            return "" if written in BLANK else written

        def last(name):
            span = days_of(text(name))
            return span and span[1]

        self.agreed, self.extended = last("约定开工时间"), last("补充协议约定开工时间")
        self.agreed_text, self.extended_span = text("约定开工时间"), days_of(text("补充协议约定开工时间"))
        self.delivery, self.delivery_span = last("实际交地时间"), days_of(text("实际交地时间"))
        self.delivery_text = text("实际交地时间")
        self.agreed_delivery, self.agreed_delivery_span = last("约定交地时间"), days_of(text("约定交地时间"))
        self.agreed_completion = last("约定竣工时间")
        self.completion, self.completion_span = last("实际竣工时间"), days_of(text("实际竣工时间"))
        written = text("建成年份")
        self.built = int(written) if re.fullmatch(r"\d{4}", written) else None
        self.is_year_unread = bool(written) and self.built is None
        self.start, self.start_span = last("实际开工时间"), days_of(text("实际开工时间"))
        self.start_text, self.note = text("实际开工时间"), text("开工情况")
        self.permit, self.permit_text = last("施工许可日期"), text("施工许可日期")
        self.stop, self.stop_text, self.stop_note = last("中止开发日期"), text("中止开发日期"), text("停工情况")
        self.due_area = quantity(cells, "应动工开发面积", AREA, "m2")
        self.developed = quantity(cells, "已动工开发面积", AREA, "m2")
        self.total = quantity(cells, "总投资额", MONEY, "万元")
        self.invested = quantity(cells, "已投资额", MONEY, "万元")
        self.price = quantity(cells, "成交价格", MONEY, None)
        self.cause, self.review = text("闲置原因"), text("原因审核状态")
        self.mode, self.number, self.signed = text("供地方式"), text("电子监管号"), last("合同签订日期")
        self.owner_text, self.code = text("权属性质"), text("宗地代码")

    def has(self, column):
        return column in self.columns

    def is_past(self, day):
        return day is not None and day <= self.as_of

    def is_open(self, span):
        """Whether a month without a day holds the day of judgement."""
        return span is not None and span[0] <= self.as_of < span[1]

    # Whose land it is, and whether there is a contract.

    def is_of_state(self):
        by_word = {"国有": True, "集体": False}.get(self.owner_text)
        by_code = {"G": True, "J": False}.get(self.code[12]) if len(self.code) == 19 else None
        if by_word is not None and by_code is not None and by_word != by_code:
            return None
        return by_code if by_word is None else by_word

    def has_contract(self):
        proof = bool(self.number or self.signed or self.agreed or self.extended
                     or self.price and self.price.value)
        doubt = bool(self.agreed_text) and not self.agreed  # words in place of a day
        if self.mode in ("未供应", "储备"):
            return None if proof or doubt else False
        if self.mode or proof:
            return True
        # Land that was delivered was delivered to somebody.
        delivered = self.delivery_text not in ("", "未交地") or self.agreed_delivery
        return None if doubt or delivered else False

    # Works.

    def has_stood(self):
        """Whether works came to a standstill, by a day or a year: then they had begun."""
        if self.stop_note:  # 未停工 beside a day: two sources
            return False
        return self.is_past(self.stop) or bool(self.stop_text) and self.stop is None

    def stop_is_disputed(self):
        """Both can be true of a standstill that is only planned."""
        planned = self.stop is not None and self.stop > self.as_of
        return bool(self.stop_text and self.stop_note) and not planned

    def supplied(self):
        return self.signed or self.delivery or self.agreed

    def was_built(self):
        """Whether the building is of a year since the land was supplied."""
        supplied = self.supplied()
        return bool(self.built and supplied
                    and supplied.year <= self.built <= self.as_of.year)

    def may_be_built(self):
        return self.is_year_unread and self.supplied() is not None

    def has_started(self):
        state = self.state()
        return None if state is None else state == "started"

    def state(self):
        done = self.is_past(self.completion) or self.was_built()
        has_worked = done or self.has_stood()
        if not (self.has("实际开工时间") or self.has("开工情况")):
            return "started" if has_worked else None
        denied = "未动工" in (self.note, self.start_text)
        said = self.note in ("已动工", "在建") or self.start_text == "已动工"
        came = self.is_past(self.start)
        to_come = self.start is not None and not came
        disputed = self.stop_is_disputed()
        if self.is_open(self.start_span):
            unclear = denied or disputed and not done
            return "started" if has_worked and not unclear else None
        if denied and (came or said) or to_come and said:
            return None
        if came or said:
            return "started"
        if not done:
            if disputed or self.is_open(self.completion_span) and not self.has_stood():
                return None
        if denied or to_come:
            if has_worked or self.may_be_built() or self.developed and self.developed.value:
                return None
            return "not-started"
        if has_worked:
            return "started"
        if self.may_be_built():
            return None
        share = self.invested_share()
        if self.developed and self.developed.value or share is not None and share >= Fraction(1, 4):
            return None
        return "no-record"

    def is_completed(self):
        if self.is_open(self.completion_span):
            return None
        if self.completion or not self.stop or self.stop_is_disputed():
            return self.is_past(self.completion)
        # Works that stopped were finished where the building is of a later year.
        if self.may_be_built() and self.is_past(self.stop):
            return None
        if not self.was_built() or self.built < self.stop.year:
            return False
        return True if self.built > self.stop.year else None

    def is_area_short(self):
        """Less than a third, as finely as the finer of the two is written."""
        if self.developed is None or not self.due_area or not self.due_area.value:
            return None
        part, whole = self.developed.value, self.due_area.value
        if part > whole or part > self.PLOT:
            return None
        slack = min(self.developed.half, self.due_area.half) if part else 0
        return part + slack < whole / 3 and part < whole / 3

    def invested_share(self):
        if self.invested is None or not self.total or not self.total.value:
            return None
        return self.invested.value / self.total.value

    # The day by which works were due, and how long ago that is.

    def due(self):
        base = self.extended or self.agreed
        if self.extended and self.agreed and self.extended < self.agreed:
            return None  # as landlint: an extension to an earlier day is none
        if base or not self.has("约定开工时间") or self.delivery is None:
            return base
        return years_on(self.delivery, 1)  # Article 22

    def is_late(self, due):
        """Whether the land came after the day that was agreed for the start."""
        is_agreed = bool(self.extended or self.agreed)
        return is_agreed and self.is_past(self.delivery) and self.delivery > due

    def stage(self):
        """0 for no year, 1.5 for the ten days behind it, 1, 2, None, or 'late': not judged yet."""
        due = self.due()
        if due is None:
            return None
        first = self.stage_from(due)
        if not first or not (self.extended or self.agreed):
            return first
        if self.is_late(due):
            return self.stage_from(years_on(self.delivery, 1)) or "late"
        if self.agreed_delivery_span and self.agreed_delivery_span[0] > due:
            return None  # the contract's own days disagree
        return first

    def stage_from(self, due):
        one, two = years_on(due, 1), years_on(due, 2)
        if self.as_of <= one:
            return 0
        if self.as_of <= one + GRACE:
            return 1.5
        return 1 if self.as_of <= two + GRACE else 2

    # Verdicts.

    def is_excused(self):
        return self.cause in GOVERNMENT and self.review == "经审核属实"

    def never_begun(self):
        stage, started = self.stage(), self.has_started()
        if stage == 0 or started is True:
            return 0, "ok"
        undelivered = self.delivery_text in ("未交地", "待交地") or (
          self.delivery is not None and not self.is_past(self.delivery))
        if stage is None or started is None or stage == "late" or undelivered:
            return stage, "ne"
        if self.is_excused():
            return stage, "excused"
        return stage, "borderline" if stage == 1.5 else "suspected"

    def stands_still(self):
        share = self.invested_share()
        short = any_of(self.is_area_short(), None if share is None else share < Fraction(1, 4))
        near = False
        if self.stop is None:
            stopped = False if self.stop_note in NOT_STOPPED and not self.stop_text else None
        else:
            last = years_on(self.stop, 1)
            stopped = self.as_of > last
            near = stopped and self.as_of <= last + GRACE
            # Works that are said to go on (as landlint), and a standstill before the start.
            doubted = self.note == "在建" or self.start and self.stop < self.start
            if self.stop_is_disputed() or stopped and doubted:
                stopped = None
        holds = all_of(self.has_started(), short, stopped)
        if holds is not True:
            return "ok" if holds is False else "ne"
        if self.is_excused():
            return "excused"
        return "borderline" if near else "suspected"

    def extension(self):
        if self.extended is None or self.agreed is None:
            return "ne"
        limit = years_on(self.agreed, 1)
        if self.extended <= limit:
            return "ok"
        return "suspected" if self.extended_span[0] > limit else "ne"

    def is_other_building(self, limit):
        """Whether no year is written in which what was agreed may have been completed."""
        if self.is_year_unread:
            return None
        if not self.built or self.built > limit.year:
            return True
        return self.built < self.signed.year if self.signed else None

    def completion_due(self):
        limit = self.agreed_completion
        if limit is None:
            return "ne"
        if self.as_of <= limit:
            return "ok"
        if not self.has("实际竣工时间"):
            return "ne"
        done = self.is_completed()
        if not self.completion:
            # A building of a year up to the agreed one may be what was to be completed.
            other = self.is_other_building(limit)
            stopped = None if self.stop_is_disputed() else self.stop is not None
            if all_of(negated(done), any_of(stopped, other)) is not True:
                return "ne"
            return "borderline" if self.as_of <= limit + GRACE else "suspected"
        if done and self.completion <= limit:
            return "ok"
        if done is not False and self.completion_span[0] <= limit:
            return "ne"
        near = self.as_of <= limit + GRACE or done and self.completion <= limit + GRACE
        return "borderline" if near else "suspected"

    def delivery_due(self):
        limit = self.agreed_delivery
        if limit is None:
            return "ne"
        if self.is_past(self.delivery):
            if self.delivery <= limit:
                return "ok"
            return "advisory" if self.delivery_span[0] > limit else "ne"
        if self.as_of <= limit:
            return "ok"
        is_in_month = self.is_open(self.delivery_span) and self.delivery_span[0] <= limit
        return "ne" if is_in_month or not self.has("实际交地时间") else "advisory"

    def permitted(self):
        if self.permit_text == "未取得":
            return "suspected"
        if not (self.permit and self.start):
            return "ne"
        return "suspected" if self.permit > self.start else "ok"

    def verdicts(self):
        """By rule; IDL101 and IDL102 together as A, with the stage."""
        of_state, started = self.is_of_state(), self.has_started()

        def within(verdict, *applies):
            held = all_of(self.has_contract(), *applies)
            return "ok" if held is False else "ne" if held is None else verdict

        def remark(verdict):
            return "advisory" if verdict in ("suspected", "borderline") else verdict

        stage, first = self.never_begun()
        second = self.stands_still()
        begun = (started, negated(self.is_completed()))
        held = within(first, of_state)
        found = {"A": (held, None if held in ("ok", "ne") else {1.5: 1}.get(stage, stage))}
        found["IDL201"] = within(second, of_state, *begun)
        found["IDL901"] = remark(within(first, negated(of_state)))
        found["IDL902"] = remark(within(second, negated(of_state), *begun))
        for code, verdict, day, column in (
                ("IDL301", self.extension(), self.extended, "补充协议约定开工时间"),
                ("IDL302", self.completion_due(), self.agreed_completion, "约定竣工时间"),
                ("IDL303", self.delivery_due(), self.agreed_delivery, "约定交地时间")):
            # A blank says that none was agreed, an absent column nothing.
            is_given = day is not None or (False if self.has(column) else None)
            found[code] = within(verdict, of_state, is_given)
        found["IDL304"] = within(self.permitted(), of_state, started)
        number = "ok" if self.number else "advisory" if self.has("电子监管号") else "ne"
        found["IDL305"] = within(number, of_state)
        return found

    def figures(self):
        """What stands beside a suspicion of the first paragraph."""
        due = self.due()
        late = self.is_late(due)
        if late:
            due = years_on(self.delivery, 1)
        since, two = years_on(due, 1) + timedelta(1), years_on(due, 2)
        months = 0
        while months_on(since, months + 1) <= self.as_of + timedelta(1):
            months += 1
        left = max(0, (two - self.as_of).days) if self.as_of <= two + GRACE else None
        open_delivery = (self.agreed_delivery and self.as_of > self.agreed_delivery
                         and not self.is_past(self.delivery))
        share = self.invested_share()
        priced = (self.mode in ("出让", "划拨") and self.state() == "not-started" and self.price
                  and self.as_of <= two and not late and not open_delivery
                  and self.cause not in GOVERNMENT and not (share and share >= Fraction(1, 4)))
        return {"idle_since()": since.isoformat(), "idle_months()": months,
                "days_to_next_stage()": left,
                "idle_fee_base()": self.price.value * 10000 if priced else None}
