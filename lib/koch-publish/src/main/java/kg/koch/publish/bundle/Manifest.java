package kg.koch.publish.bundle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of what a release holds; its signature makes the release whole. Kept as manifest.json.
 *
 * @param releaseId vintage and the first 8 hexadecimal digits of the hash of the content
 * @param vintage first day not observed by the data
 * @param demonstration true if the data are made up
 * @param demonstrationLabel what every reader of made-up data must see; null for real data
 * @param codeVersion version of the program that made it
 * @param files every file but manifest.json, manifest.sig and signer.pub, by path
 */
public record Manifest(
    String releaseId,
    Text title,
    String vintage,
    boolean demonstration,
    @Nullable Text demonstrationLabel,
    String codeVersion,
    List<FileEntry> files) {

  public Manifest {
    if (demonstration != (demonstrationLabel != null)) {
      throw new IllegalArgumentException("Expected a label for made-up data, and for no other");
    }
    files = List.copyOf(files);
  }

  /**
   * @param path below the release's folder, with /
   * @param sha256 hexadecimal
   */
  public record FileEntry(String path, String sha256, long bytes) {}
}
