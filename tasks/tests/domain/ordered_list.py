"""A list that orders itself as the actions do, reading only the neighbours of a spot."""

from tasks.domain import ordering


class OrderedList:
    def __init__(self):
        self.rows = {}
        self.respaced = 0

    @property
    def order(self):
        return sorted(self.rows, key=self.rows.get)

    def add_bottom(self, item):
        self._put(item, len(self.rows))

    def add_top(self, item):
        self._put(item, 0)

    def add_after(self, item, other):
        self._put(item, self.order.index(other) + 1)

    def add_before(self, item, other):
        self._put(item, self.order.index(other))

    def remove_item(self, item):
        del self.rows[item]

    def move_top(self, item):
        self.remove_item(item)
        self.add_top(item)

    def move_bottom(self, item):
        self.remove_item(item)
        self.add_bottom(item)

    def move_after(self, item, other):
        self.remove_item(item)
        self.add_after(item, other)

    def move_before(self, item, other):
        self.remove_item(item)
        self.add_before(item, other)

    def _put(self, item, spot):
        order = self.order
        position = ordering.between(self._position(order, spot - 1), self._position(order, spot))
        self.rows[item] = self._respace(order, spot) if position is None else position

    def _respace(self, order, spot):
        for reach in ordering.reaches(len(order)):
            low, high = max(0, spot - reach), min(len(order), spot + reach)
            floor, ceiling = self._position(order, low - 1), self._position(order, high)
            spacing = ordering.respaced(spot - low, high - spot, floor=floor, ceiling=ceiling)
            if spacing:
                self.respaced += high - low
                self.rows.update(zip(order[low:high], [*spacing.before, *spacing.after], strict=True))
                return spacing.spot
        raise AssertionError("a whole list always has room")

    def _position(self, order, index):
        return self.rows[order[index]] if 0 <= index < len(order) else None
