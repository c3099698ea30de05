package kg.koch.link.linkage;

import java.util.List;
import java.util.Objects;
import kg.koch.link.compare.Comparison;
import kg.koch.link.record.FieldKind;
import kg.koch.link.record.Frequencies;
import kg.koch.link.weigh.Model;

/**
 * What a linkage learned, enough to link any further records exactly as it did: nothing is told or
 * estimated anew. Weights are those of the training, frequencies of values included.
 *
 * @param columns in the order in which their weights are added up
 * @param settings rules, weights and thresholds
 */
public record Trained(List<Column> columns, LinkageSettings settings) {

  /**
   * A column that is read.
   *
   * @param further true where a whole name is cut down to what stands in no other column
   * @param compared false where it says nothing by itself, but other names may stand in it
   */
  public record Column(
      String name, FieldKind kind, boolean further, boolean compared, Frequencies frequencies) {}

  public Trained {
    columns = List.copyOf(columns);
    Objects.requireNonNull(settings.model(), "Expected settings with weights");
  }

  /** The weights. */
  public Model model() {
    return Objects.requireNonNull(settings.model());
  }

  /** The comparisons that are weighed, of all that could be. */
  public List<Comparison> compared(List<Comparison> all) {
    return all.stream().filter(one -> columns.get(one.column()).compared()).toList();
  }
}
