package kg.koch.publish.sdmx.structure;

import java.util.List;
import kg.koch.publish.bundle.Text;

/** A published table: data of a structure. */
public record Dataflow(Identity identity, Text name, Text description, Identity structure)
    implements Artefact {

  @Override
  public List<Identity> references() {
    return List.of(structure);
  }
}
