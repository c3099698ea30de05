package kg.koch.protect;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import kg.koch.terms.Dimension;
import kg.koch.terms.bridge.PartCode;

/**
 * Bridges out of protected figures. The two figures and every part are protected cells of their
 * own; one more part, {@link PartCode#PROTECTION}, holds what protection took from or added to
 * them, so that the published bridge adds up to the unit.
 *
 * <p>Why it gives nobody away: the closing part is END less START less the parts that are shown,
 * with their signs; it is made of published figures only, and every reader could work it out. A
 * hidden part counts as nothing there and so stands within the closing part, among the noise of all
 * others. Where START or END is hidden, so is the closing part.
 */
public final class BridgeTables {

  private static final String PART = "PART";

  private BridgeTables() {}

  /**
   * The table with its closing parts.
   *
   * @param counted a protected table of dimension PART and others, whose codes of PART are those of
   *     {@link PartCode}
   */
  public static ProtectedTable closed(ProtectedTable counted) {
    List<Dimension> dimensions = counted.dimensions();
    ProtectedTableBuilder cells =
        new ProtectedTableBuilder(counted.id(), dimensions, counted.rows() * 2);
    for (int row = 0; row < counted.rows(); row++) {
      cells.copy(counted, row);
    }
    Cells.Lookup lookup = new Cells.Lookup(counted);
    Cells.forEach(
        dimensions,
        (codes, positions) -> {
          if (codes.of(PART).equals(PartCode.PROTECTION)) {
            close(lookup, dimensions, codes)
                .filter(closing -> isListed(closing, dimensions, positions))
                .ifPresent(closing -> closing.addTo(cells, positions));
          }
        });
    SortedMap<String, String> parameters = new TreeMap<>(counted.parameters());
    parameters.put("derived-component", PartCode.PROTECTION);
    return cells.build(counted.method(), parameters);
  }

  /** The closing part; empty where no bridge was measured. */
  private static Optional<Figure> close(
      Cells.Lookup lookup, List<Dimension> dimensions, Cells.Codes codes) {
    Figure start = cell(lookup, dimensions, codes, PartCode.START);
    Figure closing = cell(lookup, dimensions, codes, PartCode.END).plus(start.times(-1));
    if (closing.state() == CellState.NOT_DEFINED) {
      return Optional.empty();
    }
    for (Dimension.Code code : partsOf(dimensions)) {
      Optional<PartCode> part = PartCode.parse(code.id());
      if (part.isPresent()) {
        Figure figure = cell(lookup, dimensions, codes, code.id());
        Figure shown = figure.state() == CellState.SHOWN ? figure : Figure.ZERO;
        closing = closing.plus(shown.times(-part.get().sign()));
      }
    }
    return Optional.of(closing);
  }

  /** Zeros are listed at the totals only, as in every protected table. */
  private static boolean isListed(Figure closing, List<Dimension> dimensions, int[] positions) {
    if (closing.state() != CellState.SHOWN || closing.value() != 0) {
      return true;
    }
    return IntStream.range(0, positions.length)
        .allMatch(
            axis -> dimensions.get(axis).findTotal().map(at -> at == positions[axis]).orElse(true));
  }

  private static List<Dimension.Code> partsOf(List<Dimension> dimensions) {
    return dimensions.stream()
        .filter(dimension -> dimension.id().equals(PART))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Expected a table with a dimension PART"))
        .codes();
  }

  private static Figure cell(
      Cells.Lookup lookup, List<Dimension> dimensions, Cells.Codes codes, String part) {
    String[] address = new String[dimensions.size() * 2];
    for (int axis = 0; axis < dimensions.size(); axis++) {
      String id = dimensions.get(axis).id();
      address[2 * axis] = id;
      address[2 * axis + 1] = id.equals(PART) ? part : codes.of(id);
    }
    return lookup.get(address);
  }
}
