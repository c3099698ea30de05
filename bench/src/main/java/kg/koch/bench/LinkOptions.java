package kg.koch.bench;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What part link links: files of one's own. */
final class LinkOptions {

  @Option(names = "--left", paramLabel = "FILE", description = "Part link: CSV to link.")
  private @Nullable Path left;

  @Option(
      names = "--right",
      paramLabel = "FILE",
      description = "Part link: CSV to link with; none: duplicates within one file.")
  private @Nullable Path right;

  @Option(
      names = "--truth",
      paramLabel = "FILE",
      description = "Part link: CSV id,entity of every record.")
  private @Nullable Path truth;

  @Option(
      names = "--id",
      defaultValue = "id",
      paramLabel = "COLUMN",
      description = "Part link: column of identifiers, the first (default: ${DEFAULT-VALUE}).")
  private String id = "id";

  FilesToLink files(Path folder) {
    if (left == null || truth == null) {
      throw new IllegalArgumentException("Expected --left and --truth");
    }
    return new FilesToLink(left, right, truth, id);
  }
}
