package kg.koch.portal.structure;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kg.koch.portal.release.Shelf;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.sdmx.SdmxException;
import kg.koch.publish.sdmx.structure.Structures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The structures of each release on the shelf, made when first asked for. */
@Component
final class StructureShelf {

  private final Shelf shelf;
  private final Map<String, Structures> made = new ConcurrentHashMap<>();

  StructureShelf(Shelf shelf) {
    this.shelf = shelf;
  }

  /**
   * The release of this identifier, or the latest.
   *
   * @throws SdmxException NOT_FOUND if there is none
   */
  Release release(@Nullable String asked) {
    Optional<Release> found = asked == null ? shelf.latest() : shelf.find(asked);
    return found.orElseThrow(
        () -> new SdmxException(SdmxException.Status.NOT_FOUND, "There is no such release."));
  }

  Structures of(Release release) {
    return made.computeIfAbsent(release.id(), any -> Structures.of(release));
  }
}
