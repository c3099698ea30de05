package kg.koch.protect;

/**
 * A figure on its way through a calculation: a hidden or undefined one hides all that is made of
 * it.
 *
 * @param value meaningless unless shown
 */
record Figure(double value, CellState state) {

  static final Figure ZERO = new Figure(0, CellState.SHOWN);
  static final Figure NOT_DEFINED = new Figure(Double.NaN, CellState.NOT_DEFINED);

  /** The figure of a row, as it is. */
  static Figure of(ProtectedTable table, int row) {
    return new Figure(table.value(row).orElse(Double.NaN), table.state(row));
  }

  /** As an ingredient: why it is hidden no longer matters. */
  Figure asIngredient() {
    return state == CellState.BELOW_THRESHOLD || state == CellState.WITHHELD
        ? new Figure(value, CellState.INGREDIENT_HIDDEN)
        : this;
  }

  Figure plus(Figure other) {
    return new Figure(value + other.value, worse(other));
  }

  Figure times(double factor) {
    return new Figure(value * factor, state);
  }

  Figure dividedBy(Figure other) {
    CellState worse = worse(other);
    return worse == CellState.SHOWN && other.value == 0
        ? NOT_DEFINED
        : new Figure(value / other.value, worse);
  }

  private CellState worse(Figure other) {
    if (state == CellState.NOT_DEFINED || other.state == CellState.NOT_DEFINED) {
      return CellState.NOT_DEFINED;
    }
    return state == CellState.SHOWN ? other.state : state;
  }

  void addTo(ProtectedTableBuilder cells, int[] positions) {
    if (state == CellState.SHOWN) {
      cells.shown(value, positions);
    } else {
      cells.hidden(state, positions);
    }
  }
}
