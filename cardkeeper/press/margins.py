"""How near to the edges of a panel text may stand, and how far artwork may run over them (cards.md 1.3)."""

from cardkeeper.press.geometry import MM, Edges, Rect, Segment
from cardkeeper.press.imposition import Layout, Panel

BLEED = 3 * MM
SAFE = 8 * MM
DESIGN_MARGIN = 6 * MM


def safe_area(layout: Layout, panel: Panel, margin: float = DESIGN_MARGIN) -> Rect:
    """Where text may stand, in the panel's own upright coordinates (cards.md 1.3).

    8 mm from a fold; elsewhere 8 mm or 6.5 % of the short side, whichever is more; at the edge of the sheet
    also 2 mm more than what the printer cannot reach (`margin`, points).
    """
    least = max(0.065 * min(panel.width, panel.height), SAFE)
    edge_of_sheet = max(least, margin + 2 * MM)

    def inset(edge: Segment) -> float:
        if _on_fold(layout, edge):
            return SAFE
        return edge_of_sheet if _room(layout, edge) < 0.5 else least

    insets = Edges(*map(inset, panel.box.edges))
    return Rect(0, 0, panel.width, panel.height).inset(insets.turned(panel.rotation))


def bleed(layout: Layout, panel: Panel) -> Edges:
    """How far artwork may run over each edge of a panel, in its own upright coordinates: 3 mm where the card
    is trimmed, nothing over a fold, half the gap towards the next card, and never beyond the sheet.
    """
    if not layout.trimmed:
        return Edges()
    trim = layout.trim_box

    def run_over(edge: Segment) -> float:
        if _on_fold(layout, edge):
            return 0
        outer = any(side.covers(edge) for side in trim.edges)
        return min(BLEED, _room(layout, edge)) if outer else min(BLEED, layout.gap / 2)

    return Edges(*map(run_over, panel.box.edges)).turned(panel.rotation)


def _on_fold(layout: Layout, edge: Segment) -> bool:
    return any(fold.covers(edge) for fold in layout.folds)


def _room(layout: Layout, edge: Segment) -> float:
    """From an edge to the nearer parallel edge of the sheet."""
    first, second = (0, 2) if edge.vertical else (1, 3)
    return min(layout.sheet.edges[first].distance(edge), layout.sheet.edges[second].distance(edge))
