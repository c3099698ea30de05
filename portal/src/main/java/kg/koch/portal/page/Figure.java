package kg.koch.portal.page;

import java.util.Map;
import java.util.Optional;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.terms.FigureInterval;

/**
 * One figure of a release outside its table, with the ways back to it.
 *
 * @param codes every dimension's code
 * @param period in words
 * @param limits as readers write them; empty where none are published
 * @param tableHref the table, showing this figure's row
 * @param explainHref where the figure comes from
 */
public record Figure(
    TableMetadata table,
    Map<String, String> codes,
    Grid.Cell cell,
    String period,
    String unit,
    Optional<FigureInterval> interval,
    String limits,
    String tableHref,
    String explainHref) {

  public Figure {
    codes = Map.copyOf(codes);
  }

  public boolean isShown() {
    return cell.kind() == Grid.Kind.SHOWN;
  }

  public boolean isHidden() {
    return cell.kind() == Grid.Kind.HIDDEN;
  }

  /** NaN unless shown. */
  public double value() {
    return cell.value();
  }

  /** The figure as readers of the language write it, or the word that says it is hidden. */
  public String written() {
    return cell.written();
  }

  /** True if its period is not decided yet: it is too small and will grow. */
  public boolean isOpen() {
    return isShown() && cell.open();
  }

  /** True for a sign that the figure is provisional, estimated or weak. */
  public boolean hasFlag() {
    return isShown() && !cell.flag().isEmpty();
  }
}
