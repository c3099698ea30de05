package kg.koch.app.forms;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import kg.koch.openrosa.xlsform.FormConverter.Converted;
import org.jspecify.annotations.Nullable;

/**
 * A form of the catalog.
 *
 * @param folder with its sheets
 * @param media files that belong to it, by name
 * @param mapping the source it feeds, or null if it feeds none
 */
public record DeclaredForm(
    Path folder,
    Converted converted,
    Map<String, byte[]> media,
    @Nullable DeliveryMapping mapping) {

  public DeclaredForm {
    media = Map.copyOf(media);
  }

  public String id() {
    return converted.formId();
  }

  public Optional<DeliveryMapping> findMapping() {
    return Optional.ofNullable(mapping);
  }
}
