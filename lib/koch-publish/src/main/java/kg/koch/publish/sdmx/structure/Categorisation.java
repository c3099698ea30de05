package kg.koch.publish.sdmx.structure;

import java.util.List;
import kg.koch.publish.bundle.Text;

/**
 * That a dataflow stands under a theme.
 *
 * @param scheme the category scheme
 * @param category the theme in it
 */
public record Categorisation(
    Identity identity,
    Text name,
    Text description,
    Identity source,
    Identity scheme,
    String category)
    implements Artefact {

  @Override
  public List<Identity> references() {
    return List.of(source, scheme);
  }
}
