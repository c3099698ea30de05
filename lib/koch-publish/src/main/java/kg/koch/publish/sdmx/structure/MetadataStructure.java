package kg.koch.publish.sdmx.structure;

import java.util.List;
import kg.koch.publish.bundle.Text;

/**
 * What a report about a table tells, in its order.
 *
 * @param attributes identifiers of its metadata attributes, which are those of their concepts too
 */
public record MetadataStructure(
    Identity identity, Text name, Text description, List<String> attributes) implements Artefact {

  public MetadataStructure {
    attributes = List.copyOf(attributes);
  }

  @Override
  public List<Identity> references() {
    return List.of(DataStructure.concepts());
  }
}
