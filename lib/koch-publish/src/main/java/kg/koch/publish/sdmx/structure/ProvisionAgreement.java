package kg.koch.publish.sdmx.structure;

import java.util.List;
import kg.koch.publish.bundle.Text;

/**
 * That somebody provides the data of a dataflow.
 *
 * @param scheme the data provider scheme
 * @param provider the one in it
 */
public record ProvisionAgreement(
    Identity identity,
    Text name,
    Text description,
    Identity dataflow,
    Identity scheme,
    String provider)
    implements Artefact {

  @Override
  public List<Identity> references() {
    return List.of(dataflow, scheme);
  }
}
