package kg.koch.publish.sdmx.structure;

import java.util.List;
import kg.koch.publish.bundle.Text;

/** A maintainable artefact of the SDMX information model. */
public sealed interface Artefact
    permits ItemScheme,
        DataStructure,
        Dataflow,
        Categorisation,
        Constraint,
        ProvisionAgreement,
        MetadataStructure,
        Metadataflow {

  Identity identity();

  Text name();

  Text description();

  /** The artefacts it refers to, each once. */
  List<Identity> references();
}
