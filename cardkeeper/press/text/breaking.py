"""Where lines end: fewest lines and equal widths for headlines, total fit for running text.

Both choose among all break points at once (a card has at most some hundred words), after Knuth and Plass,
"Breaking paragraphs into lines", without stretching or hyphens.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from cardkeeper.press.text.words import PAUSE, PLAIN, RELUCTANT, WEAK, Word

_NEVER = 1e18
# What it costs to end a line after PLAIN, WEAK, PAUSE, RELUCTANT, in squared slack.
_HEADLINE_COST = {PLAIN: 0.0, WEAK: 0.15, PAUSE: -0.02, RELUCTANT: 0.5}
_TEXT_COST = {PLAIN: 0.0, WEAK: 0.012, PAUSE: -0.02, RELUCTANT: 0.2}
_SHORTEST_LINE = 0.55  # of the width; shorter ones are only looked at when nothing else is possible


@dataclass(frozen=True, slots=True)
class Chunks:
    """The stretches between allowed breaks: where each begins and ends on one endless line, in 1/1000 em."""

    starts: list[float]
    ends: list[float]
    after: list[int]
    firsts: list[int]  # index of the first word; one more entry than chunks, the number of words

    def __len__(self) -> int:
        return len(self.ends)

    def width(self, first: int, last: int) -> float:
        return self.ends[last - 1] - self.starts[first]


def chunks(words: Sequence[Word], space: float) -> Chunks:
    """Words that must stay together joined; `space` is the width of a blank."""
    starts: list[float] = []
    ends: list[float] = []
    after: list[int] = []
    firsts: list[int] = []
    x = 0.0
    holds = 0
    for index, word in enumerate(words):
        if word.takes & holds:
            ends[-1], after[-1] = x + word.width, word.after
        else:
            starts.append(x)
            ends.append(x + word.width)
            after.append(word.after)
            firsts.append(index)
        x += word.width + (space if word.space else 0.0)
        holds = word.holds
    firsts.append(len(words))
    return Chunks(starts, ends, after, firsts)


def fewest(line: Chunks, limit: float) -> int | None:
    """How many lines are needed at least; None when a single stretch is wider than the limit."""
    count, start = 0, -_NEVER
    for begin, end in zip(line.starts, line.ends, strict=True):
        if end - start > limit:
            if end - begin > limit:
                return None
            count, start = count + 1, begin
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
    starts, ends, after = line.starts, line.ends, line.after
    count = len(ends)
    cost = [0.0] + [_NEVER] * count
    back = [0] * (count + 1)
    low = 0
    for stop in range(1, count + 1):
        end = ends[stop - 1]
        while end - starts[low] > limit:
            low += 1
            if low == stop:
                return None
        last = stop == count
        extra = 0.0 if last else _TEXT_COST[after[stop - 1]]
        shortest = 0.0 if last else _SHORTEST_LINE * limit
        best, chosen = _NEVER, low
        for start in range(low, stop):
            width = end - starts[start]
            if width < shortest and best < _NEVER:
                break
            slack = 1.0 - width / limit
            total = cost[start] + (_last_cost(slack, stop - start, count) if last else slack * slack + extra)
            if total < best:
                best, chosen = total, start
        cost[stop], back[stop] = best, chosen
    out, stop = [], count
    while stop:
        out.append(stop)
        stop = back[stop]
    return out[::-1]


def _last_cost(slack: float, size: int, count: int) -> float:
    """A last line may be short, but not a word on its own nor a quarter of the width."""
    lonely = 0.3 if size == 1 and count > 2 else 0.0
    stubby = 0.4 if slack > 0.75 and count > 3 else 0.0
    return slack * slack * 0.15 + lonely + stubby
