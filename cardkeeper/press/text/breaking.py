"""Where lines end: fewest lines and equal widths for headlines, total fit for running text.

Both choose among all break points at once (a card has at most some hundred words), after Knuth and Plass,
"Breaking paragraphs into lines", without stretching or hyphens.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from operator import attrgetter

from cardkeeper.press.text.paragraphs import Paragraph
from cardkeeper.press.text.words import Word

_NEVER = 1e18
_width, _after = attrgetter("width"), attrgetter("after")
_binds = attrgetter("binds")
# What it costs to end a line after PLAIN, WEAK, PAUSE, STOP, RELUCTANT, in squared slack.
_HEADLINE_COST = (0.0, 0.15, -0.03, -0.2, 0.5)
_TEXT_COST = (0.0, 0.012, -0.015, -0.02, 0.2)
_SHORTEST_LINE = 0.75  # of the width; shorter ones are only looked at when nothing else is possible


@dataclass(frozen=True, slots=True)
class Chunks:
    """The stretches between allowed breaks: where each begins and ends on one endless line, in 1/1000 em."""

    starts: list[float]
    ends: list[float]
    after: list[int]
    firsts: Sequence[int]  # index of the first word; one more entry than chunks, the number of words
    widest: float

    def __len__(self) -> int:
        return len(self.ends)

    def width(self, first: int, last: int) -> float:
        return self.ends[last - 1] - self.starts[first]


def chunks(shaped: Paragraph) -> Chunks:
    """The words of a paragraph, those joined that must stay together."""
    words, space = shaped.words, shaped.space.width
    if not shaped.everyday or any(map(_binds, words)):
        return _joined(words)
    widths = list(map(_width, words))
    nexts = list(accumulate(width + space for width in widths))
    ends = [end - space for end in nexts]
    after = list(map(_after, words))
    return Chunks([0.0, *nexts[:-1]], ends, after, range(len(words) + 1), max(widths, default=0.0))


def _joined(words: Sequence[Word]) -> Chunks:
    starts: list[float] = []
    ends: list[float] = []
    after: list[int] = []
    firsts: list[int] = []
    x = 0.0
    holds = 0
    for index, word in enumerate(words):
        end = x + word.width
        if word.takes & holds:
            ends[-1], after[-1] = end, word.after
        else:
            starts.append(x)
            ends.append(end)
            after.append(word.after)
            firsts.append(index)
        x = end + word.blank.width if word.space else end
        holds = word.holds
    firsts.append(len(words))
    widest = max((end - start for start, end in zip(starts, ends, strict=True)), default=0.0)
    return Chunks(starts, ends, after, firsts, widest)


def fewest(line: Chunks, limit: float) -> int | None:
    """How many lines are needed at least; None when a single stretch is wider than the limit."""
    if line.widest > limit:
        return None
    count = first = 0
    while first < len(line.ends):
        first = bisect_right(line.ends, line.starts[first] + limit, first)
        count += 1
    return count


def balanced(line: Chunks, limit: float, lines: int) -> list[int] | None:
    """Ends (chunk numbers) of exactly that many lines, as equally wide as can be; None when impossible."""
    target = min(limit, line.width(0, len(line)) / lines * 1.02)
    best: dict[tuple[int, int], tuple[float, int]] = {(0, 0): (0.0, 0)}
    count = len(line)
    for end in range(1, count + 1):
        for start in range(end - 1, -1, -1):
            width = line.width(start, end)
            if width > limit:
                break
            slack = (target - width) / limit
            cost = slack * slack * (1.0 if width <= target else 1.6)
            cost += _HEADLINE_COST[line.after[end - 1]] if end < count else 0.0
            for number in range(lines):
                before = best.get((start, number))
                if before and before[0] + cost < best.get((end, number + 1), (_NEVER, 0))[0]:
                    best[end, number + 1] = before[0] + cost, start
    if (count, lines) not in best:
        return None
    ends, end = [], count
    for number in range(lines, 0, -1):
        ends.append(end)
        end = best[end, number][1]
    return ends[::-1]


def filled(line: Chunks, limit: float) -> list[int] | None:
    """Ends (chunk numbers) of lines that fill the width, the last one not too short; None when impossible."""
    starts, ends, after, count = line.starts, line.ends, line.after, len(line)
    if line.widest > limit:
        return None
    if count and ends[-1] <= limit:
        return [count]
    shortest, square = _SHORTEST_LINE * limit, limit * limit
    penalty = [_TEXT_COST[kind] * square for kind in after]
    cost = [0.0] * (count + 1)
    back = [0] * (count + 1)
    low = 0
    for stop in range(1, count):
        end = ends[stop - 1]
        room = limit - end
        while starts[low] + room < 0:
            low += 1
        best, chosen = _NEVER, low
        for start in range(low, stop):
            slack = room + starts[start]
            total = cost[start] + slack * slack
            if total < best:
                best, chosen = total, start
            if end - starts[start] < shortest:
                break
        cost[stop] = best + penalty[stop - 1]
        back[stop] = chosen
    return _followed(back, count, _last_line(line, limit, cost, low))


def _last_line(line: Chunks, limit: float, cost: list[float], low: int) -> int:
    """Where the last line best begins: it may be short, but not one word, nor less than a quarter full."""
    count = len(line)
    best, chosen = _NEVER, count - 1
    for start in range(low, count):
        slack = 1.0 - line.width(start, count) / limit
        if slack < 0:
            continue
        lonely = 0.3 if start + 1 == count and count > 2 else 0.0
        stubby = 0.4 if slack > 0.75 and count > 3 else 0.0
        total = cost[start] + (slack * slack * 0.15 + lonely + stubby) * limit * limit
        if total < best:
            best, chosen = total, start
    return chosen


def _followed(back: list[int], count: int, last: int) -> list[int]:
    out, stop = [count], last
    while stop:
        out.append(stop)
        stop = back[stop]
    return out[::-1]
