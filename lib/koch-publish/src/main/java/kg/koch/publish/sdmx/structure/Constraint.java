package kg.koch.publish.sdmx.structure;

import java.util.List;
import java.util.function.Supplier;
import kg.koch.publish.bundle.Text;

/**
 * Which part of a data structure a dataflow has.
 *
 * @param region is worked out when first asked for: that of actual data reads the whole table
 */
public record Constraint(
    Identity identity,
    Text name,
    Text description,
    Identity dataflow,
    Supplier<Region> region,
    Kind kind)
    implements Artefact {

  /** What it says of the region. */
  public enum Kind {
    /** Codes data may have, of lists that are shared; nothing is counted. */
    ALLOWED,
    /** What data there are in the release. */
    ACTUAL,
    /** What data there are for a query. */
    AVAILABLE;

    boolean isCounted() {
      return this != ALLOWED;
    }

    /** The word for it in the schemas. */
    String role() {
      return this == ALLOWED ? "Allowed" : "Actual";
    }
  }

  @Override
  public List<Identity> references() {
    return List.of(dataflow);
  }
}
