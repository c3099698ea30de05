package kg.koch.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kg.koch.catalog.CatalogFolder;
import org.junit.jupiter.api.Test;

/** Who reads an explanation finds every method it names. */
class MethodPagesTest {

  @Test
  void everyMethodATableNamesHasAPage() {
    Path root = Path.of("..");
    List<String> missing =
        CatalogFolder.read(root.resolve("catalog")).tables().values().stream()
            .flatMap(table -> table.methods().stream())
            .distinct()
            .filter(method -> !Files.exists(root.resolve("docs/methods/" + method + ".md")))
            .toList();
    assertThat(missing).isEmpty();
  }
}
