package kg.koch.publish.sdmx.structure;

import java.util.List;
import java.util.function.Supplier;
import kg.koch.publish.bundle.Text;

/**
 * What data there really are: of a whole dataflow, or for a query.
 *
 * @param region is worked out when first asked for, for it reads the whole table
 * @param isAnswer whether it answers a query for what is available
 */
public record Constraint(
    Identity identity, Text name, Identity dataflow, Supplier<Region> region, boolean isAnswer)
    implements Artefact {

  @Override
  public List<Identity> references() {
    return List.of(dataflow);
  }
}
