package kg.koch.app.command;

import java.nio.file.Path;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.CatalogFolder;
import kg.koch.catalog.FigureDeclarations;
import kg.koch.catalog.FigureDeclarationsReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Where the declarations are. The launcher says it; a command started otherwise looks above the
 * working folder.
 */
final class CatalogOption {

  @Option(
      names = "--catalog",
      paramLabel = "DIR",
      hidden = true,
      defaultValue = "${sys:koch.catalog}")
  private @Nullable Path folder;

  Catalog read() {
    return CatalogFolder.read(folder());
  }

  /** What is declared of figures that others publish. */
  FigureDeclarations readFigures() {
    return new FigureDeclarationsReader(new CatalogFolder(folder())).read();
  }

  private Path folder() {
    return folder == null ? CatalogFolder.findAbove(Path.of("")) : folder;
  }
}
